/** How a result was measured, in the words of the line under a chart. */
import type { Agreement } from '../../bench/answers/agreement.ts'
import type { Machine, Report, ReportedEngine } from '../../bench/report/report.ts'
import { agreementWords } from '../../bench/answers/agreement.ts'
import { enginesOf, engineWords } from '../../bench/report/engines.ts'
import { formatCount, formatDay, formatTick } from './format.ts'

/** Of a run of too few rounds. */
export const SHORT_RUN = 'short run, no figure to quote'

/** Two lines, each in parts: on which machine and when, then in what, on what and how often. */
export function provenanceLines(report: Report, unit: string): [where: string[], how: string[]] {
  const { machine, input, rounds, shortRun, at, agreement } = report
  const engines = enginesOf([report])
  const where = [...machineParts(machine), timerPart(engines), formatDay(at)]
  const how = [
    shortRun ? SHORT_RUN : '',
    engineWords(engines),
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
export function briefProvenance(report: Report, unit: string): string[] {
  const { machine, input, shortRun, at } = report
  return [
    shortRun ? SHORT_RUN : '',
    machine.cpu,
    engineWords(enginesOf([report])),
    formatDay(at),
    `${formatCount(input.size)} ${unit}`,
  ].filter(isSaid)
}

/** Processor, cores and system, as far as they are known. */
export function machineParts({ cpu, cores, os }: Machine): string[] {
  return [cpu, plural(cores, 'core'), os]
}

/** `timer 5 µs`, `timer 5 µs or unknown, page not isolated`: of all engines that ran. */
export function timerPart(engines: readonly ReportedEngine[]): string {
  const grains = new Set(engines.map(({ timerGrainMs }) => timerGrainMs === undefined ? 'unknown' : formatTick(timerGrainMs)))
  const pages = engines.filter(({ host }) => host !== undefined).map(({ isolated }) => isolated)
  const isolation = pages.includes(false) ? ', page not isolated' : pages.length === 0 || pages.includes(true) ? '' : ', isolation unknown'
  return `timer ${[...grains].join(' or ') || 'unknown'}${isolation}`
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
