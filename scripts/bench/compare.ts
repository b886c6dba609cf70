/** `npm run bench -- --compare FILE`: a run beside an earlier one, lane by lane. */
import type { Report, ReportedImplementation } from '../../bench/report/report.ts'
import type { Estimate, Verdict } from '../../bench/statistics/estimates.ts'
import { parseReport } from '../../bench/report/report.ts'
import { verdict } from '../../bench/statistics/estimates.ts'
import { CommandError } from '../lib/command.ts'
import { formatMs, formatTable } from '../lib/table.ts'

export interface Change {
  id: string
  label: string
  thenMs?: number
  nowMs?: number
  /** Time now divided by that of then, between the far ends of the two intervals: the runs were not interleaved. */
  ratio?: Estimate
  verdict: Verdict | 'only then' | 'only now'
}

type Measured = Extract<ReportedImplementation, { outcome: 'measured' }>

/**
 * The report of a file: as the deck downloads it or `record` stores it, or the last of those that `bench --json` wrote. Schema 1 is
 * migrated.
 *
 * @throws RuntimeFailure as {@link parseReport}; CommandError when it holds none
 */
export function readEarlier(source: string, name: string): Report {
  let data: unknown = source
  try {
    data = JSON.parse(source)
  }
  catch {
    return parseReport(source, name)
  }
  const runs = (data as { runs?: unknown } | null)?.runs
  if (!Array.isArray(runs))
    return parseReport(data, name)
  if (runs.length === 0)
    throw new CommandError(`${name} holds no run.`)
  return parseReport((runs.at(-1) as { report?: unknown }).report, name)
}

/** @throws CommandError when the two did not measure the same input */
export function compare(then: Report, now: Report): Change[] {
  for (const [what, a, b] of [['lab', then.workload, now.workload], ['input', then.input.sha256, now.input.sha256]] as const) {
    if (a !== b) {
      const inputs = [then, now].map(({ workload, input: { size, seed } }) => `${workload}, size ${size}, seed ${seed}`)
      const differs = `The earlier run had another ${what} (${inputs[0]}) than this one (${inputs[1]})`
      throw new CommandError(`${differs}. Ask for the same: --lab, --size, --seed.`)
    }
  }
  const ids = [...new Set([...now.implementations, ...then.implementations].map(({ id }) => id))]
  return ids.map(id => changeOf(id, measuredIn(then, id), measuredIn(now, id))).filter(change => change !== undefined)
}

function measuredIn({ implementations }: Report, id: string): Measured | undefined {
  return implementations.find((one): one is Measured => one.id === id && one.outcome === 'measured')
}

function changeOf(id: string, then: Measured | undefined, now: Measured | undefined): Change | undefined {
  if (then && now) {
    const ratio = { value: now.medianMs / then.medianMs, low: now.lowMs / then.highMs, high: now.highMs / then.lowMs }
    const samples = Math.min(then.samples, now.samples)
    return { id, label: now.label, thenMs: then.medianMs, nowMs: now.medianMs, ratio, verdict: verdict(ratio, samples) }
  }
  if (now)
    return { id, label: now.label, nowMs: now.medianMs, verdict: 'only now' }
  return then && { id, label: then.label, thenMs: then.medianMs, verdict: 'only then' }
}

/** The changes as a table, and a warning where another machine or engine was measured on. */
export function comparisonLines(then: Report, now: Report): string[] {
  const time = (ms: number | undefined) => ms === undefined ? '–' : formatMs(ms)
  const three = (value: number) => value.toPrecision(3)
  const rows = compare(then, now).map(({ label, thenMs, nowMs, ratio, verdict }) =>
    [label, time(thenMs), time(nowMs), ratio ? `${three(ratio.value)} (${three(ratio.low)} to ${three(ratio.high)})` : '–', verdict])
  const where = ({ machine, engines }: Report) => [machine.cpu, ...engines.map(({ name }) => name)].join(', ')
  return [
    `Beside the run of ${then.at}:`,
    formatTable([['implementation', 'then', 'now', 'now / then', 'verdict'], ...rows]),
    ...where(then) === where(now) ? [] : [`That one ran elsewhere: ${where(then)}; this one: ${where(now)}.`],
  ]
}
