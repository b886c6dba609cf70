/** How a result was taken, in the words of the line under a chart. */
import type { Report } from '../../bench/report.ts'
import { formatCount, formatDay, formatTime } from './format.ts'

/** The parts in reading order: where, when, on what, how. */
export function provenanceParts({ machine, input, rounds, at }: Report, unit: string): string[] {
  const { cpu, cores, os, runtime, isolated, timerGrainMs } = machine
  const parts = [
    cpu,
    `${formatCount(cores)} ${cores === 1 ? 'core' : 'cores'}`,
    os,
    runtime,
    formatDay(at),
    `${formatCount(input.size)} ${unit}`,
    input.variant ?? '',
    `seed ${input.seed}`,
    `sha256 ${input.sha256.slice(0, 8)}`,
    `${formatCount(rounds)} ${rounds === 1 ? 'round' : 'rounds'}`,
    `timer ${formatTime(timerGrainMs)}${isolated ? '' : ', page not isolated'}`,
  ]
  return parts.filter(part => part !== '')
}
