/** How a result was taken, in the words of the line under a chart. */
import type { Agreement } from '../../bench/answers/agreement.ts'
import type { Report } from '../../bench/report/report.ts'
import { agreementWords } from '../../bench/answers/agreement.ts'
import { formatCount, formatDay, formatTick } from './format.ts'

/** Two lines, each in parts: on which machine and when, then in what, on what and how often. */
export function provenanceLines({ machine, input, rounds, at, agreement }: Report, unit: string): [where: string[], how: string[]] {
  const { cpu, cores, os, runtime, isolated, timerGrainMs } = machine
  const timer = `timer ${formatTick(timerGrainMs)}${isolated ? '' : ', page not isolated'}`
  const where = [cpu, plural(cores, 'core'), os, timer, formatDay(at)]
  const how = [
    runtime,
    `${formatCount(input.size)} ${unit}`,
    input.variant ?? '',
    `seed ${input.seed}`,
    `sha256 ${input.sha256.slice(0, 8)}`,
    plural(rounds, 'round'),
    agreementPart(agreement),
  ]
  return [where.filter(isSaid), how.filter(isSaid)]
}

/** One line, where a borrowed figure needs the other. */
export function briefProvenance({ machine, input, at }: Report, unit: string): string[] {
  return [machine.cpu, machine.runtime, formatDay(at), `${formatCount(input.size)} ${unit}`].filter(isSaid)
}

/** How closely answers had to agree, where they need not be identical. */
export function agreementPart(agreement: Agreement | undefined): string {
  return agreement && agreement.kind !== 'identical' ? `answers ${agreementWords(agreement)}` : ''
}

function isSaid(part: string): boolean {
  return part !== ''
}

function plural(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}
