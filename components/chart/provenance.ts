/** How a result was taken, in the words of the line under a chart. */
import type { Report } from '../../bench/report.ts'
import { formatCount, formatDay, formatTick } from './format.ts'

/** Two lines, each in parts: where and when, then on what and how. */
export function provenanceLines({ machine, input, rounds, at }: Report, unit: string): [where: string[], how: string[]] {
  const { cpu, cores, os, runtime, isolated, timerGrainMs } = machine
  const where = [cpu, plural(cores, 'core'), os, runtime, formatDay(at)]
  const how = [
    `${formatCount(input.size)} ${unit}`,
    input.variant ?? '',
    `seed ${input.seed}`,
    `sha256 ${input.sha256.slice(0, 8)}`,
    plural(rounds, 'round'),
    `timer ${formatTick(timerGrainMs)}${isolated ? '' : ', page not isolated'}`,
  ]
  return [where.filter(isSaid), how.filter(isSaid)]
}

/** One line, where a borrowed figure needs the other. */
export function briefProvenance({ machine, input, rounds, at }: Report, unit: string): string[] {
  return [machine.cpu, machine.runtime, formatDay(at), `${formatCount(input.size)} ${unit}`, plural(rounds, 'round')].filter(isSaid)
}

function isSaid(part: string): boolean {
  return part !== ''
}

function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}
