/** The report of several native passes over the lanes: each lane's median in each, paired by pass. */
import type { Answer } from '../../../bench/answers/answer.ts'
import type { Machine, Report, ReportedEngine } from '../../../bench/report/report.ts'
import type { Workload } from '../../../bench/workload.ts'
import { told } from '../../../bench/answers/answer.ts'
import { TWIN } from '../../../bench/protocol.ts'
import { engineName } from '../../../bench/report/engines.ts'
import { pickDescribed } from '../../../bench/report/report.ts'
import { SCHEMA } from '../../../bench/report/schema.ts'
import { estimateMedian, pairedRatio, verdict } from '../../../bench/statistics/estimates.ts'

/** What pytest-benchmark's JSON is read for. */
export interface BenchmarkJson {
  benchmarks: {
    /** Seconds. */
    stats: { median: number }
    extra_info: { entry: string, answer: Answer, first_call_ms: number }
  }[]
}

export interface Passes {
  workload: Workload
  machine: Machine
  /** This machine's own Python. */
  engine: Omit<ReportedEngine, 'name'>
  input: Report['input']
  at: string
  passes: readonly BenchmarkJson[]
}

/**
 * The workload as it runs natively: of these lanes, those that do not take too long at this size. They are compared with the
 * workload's baseline, or with the first of the lanes that is left where that one does not run in Python.
 *
 * @throws RangeError when none is left
 */
export function nativeWorkload(workload: Workload, lanes: readonly string[], size: number): Workload {
  const runs = (id: string) => workload.implementations.some(one => one.id === id && size <= (one.largestSize ?? size))
  const left = lanes.filter(runs)
  const baseline = left.includes(workload.baseline) ? workload.baseline : left[0]
  if (baseline === undefined)
    throw new RangeError(`lanes: none of ${lanes.join(', ')} runs at size ${size}`)
  return { ...workload, baseline, implementations: workload.implementations.filter(({ id }) => left.includes(id)) }
}

/**
 * Ratios are taken within a pass, so that a machine that is slower for a minute changes none of them.
 *
 * @throws RangeError naming a lane that is not in every pass
 */
export function reportOfPasses({ workload, machine, engine, input, at, passes }: Passes): Report {
  const { baseline } = workload
  const entries = passes[0]?.benchmarks.map(({ extra_info }) => extra_info.entry)
  const ids = workload.implementations.map(({ id }) => id).filter(id => entries?.includes(id))
  const times = (entry: string) => passes.map(pass => entryOf(pass, entry).stats.median * 1000)
  const own = times(baseline)
  const comparisons = ids.filter(id => id !== baseline).map((id) => {
    const ratio = pairedRatio(times(id), own)
    return { id, baseline, ratio: ratio.value, low: ratio.low, high: ratio.high, verdict: verdict(ratio, passes.length) }
  })
  const selfCheck = pairedRatio(own, times(`${baseline}${TWIN}`))
  return {
    schema: SCHEMA,
    workload: workload.id,
    at,
    origin: 'recorded',
    machine,
    engines: [{ name: engineName(engine), ...engine }],
    input,
    ...(workload.agrees && { agreement: workload.agrees }),
    rounds: passes.length,
    implementations: ids.map(id => ({
      ...implementationOf(workload, id, times(id), entryOf(passes[0]!, id)),
      engine: engineName(engine),
    })),
    comparisons,
    selfCheck: { ratio: selfCheck.value, low: selfCheck.low, high: selfCheck.high },
  }
}

type Entry = BenchmarkJson['benchmarks'][number]

function entryOf({ benchmarks }: BenchmarkJson, entry: string): Entry {
  const found = benchmarks.find(({ extra_info }) => extra_info.entry === entry)
  if (!found)
    throw new RangeError(`passes: one of them lacks ${entry}`)
  return found
}

function implementationOf({ implementations }: Workload, id: string, times: number[], first: Entry): Report['implementations'][number] {
  const described = pickDescribed(implementations.find(implementation => implementation.id === id)!)
  const { value, low, high } = estimateMedian(times)
  const { answer, first_call_ms: firstCallMs } = first.extra_info
  return {
    ...described,
    runtime: 'native',
    outcome: 'measured',
    answer: told(answer),
    agrees: true,
    firstCallMs,
    samples: times.length,
    medianMs: value,
    lowMs: low,
    highMs: high,
  }
}
