import type { Told } from '../answers/answer.ts'
import type { Difference } from '../answers/difference.ts'
import type { Failure, Input, InputSpec, RuntimeFacts } from '../protocol.ts'
import type { Estimate } from '../statistics/estimates.ts'
import type { Implementation, Workload } from '../workload.ts'
/** What a session remembers of its lanes, and what it shows of it. */
import type { Limits } from './limits.ts'
import type { LaneState } from './state.ts'
import { TWIN } from '../protocol.ts'
import { estimateMedian, pairedRatio, verdict } from '../statistics/estimates.ts'
import { isEnough } from '../statistics/stopping.ts'
import { reasonNotRun } from './availability.ts'

export interface Lane {
  readonly implementation: Implementation
  phase: LaneState['state']
  /** What runs it, from when it was first loaded. */
  engine?: RuntimeFacts
  called?: { answer: Told, firstCallMs: number }
  /** Why it is `wrong`. */
  difference?: Difference
  failure?: Failure
  settled: boolean
  /** Calls in a batch. */
  iterations: number
  /** Which start of its runtime it was warmed up in: a new worker knows nothing of it. */
  warmIn?: number
  /** Time per call in each round that it took part in, ms, and what it is compared with in the same round. */
  times: number[]
  references: number[]
  /** Of so many rounds; those of an adopted lane were played elsewhere. */
  estimates?: { samples: number, time: Estimate, ratio: Estimate }
  /** Of the baseline, before it has estimates. */
  early?: { samples: number, time: Estimate }
}

/** All that was found out about one input. */
export interface Result {
  readonly spec: InputSpec
  readonly lanes: Map<string, Lane>
  /** The baseline's second executable. It is no result of its own: what it takes is what the baseline is compared with. */
  twin?: Lane
  input?: Omit<Input, 'expected'>
  rounds: number
  /** Time spent in rounds, ms. */
  spentMs: number
  /** Taken over from a short run. */
  isShort?: true
}

export function createResult(spec: InputSpec): Result {
  return { spec, lanes: new Map(), rounds: 0, spentMs: 0 }
}

export function createLane(implementation: Implementation): Lane {
  return { implementation, phase: 'waiting', settled: false, iterations: 1, times: [], references: [] }
}

/** Adds those that are not there yet. One that is never run at this size has failed from the start. */
export function addLanes({ lanes }: Result, ids: readonly string[], { implementations }: Workload, size: number): void {
  for (const implementation of implementations.filter(({ id }) => ids.includes(id) && !lanes.has(id))) {
    const lane = createLane(implementation)
    const reason = reasonNotRun(implementation, size)
    if (reason)
      failLane(lane, reason)
    lanes.set(implementation.id, lane)
  }
}

/** The baseline's twin, made where there is none yet. */
export function twinOf(result: Result, { implementation }: Lane): Lane {
  return result.twin ??= createLane({ ...implementation, id: `${implementation.id}${TWIN}` })
}

/** Measured, or never to be. */
export function isFinal({ phase }: Lane): boolean {
  return phase === 'measured' || phase === 'wrong' || phase === 'failed'
}

/** Never to be measured. */
export function isTrouble(lane: Lane | undefined): boolean {
  return lane?.phase === 'wrong' || lane?.phase === 'failed'
}

/** The lanes that are shown, in the workload's order: asked for, or done. */
export function shownLanes({ lanes }: Result, wanted: readonly string[], { implementations }: Workload): Lane[] {
  return implementations
    .map(({ id }) => lanes.get(id))
    .filter(lane => lane !== undefined)
    .filter(lane => isFinal(lane) || wanted.includes(lane.implementation.id))
}

export function failLane(lane: Lane, failure: Failure): void {
  lane.phase = 'failed'
  lane.failure = failure
}

/**
 * Adds a round's time to a lane.
 *
 * @param lane what was timed.
 * @param ms its time per call.
 * @param referenceMs what it is compared with: the baseline's time in the same round; for the baseline, its twin's, until it has been
 * measured: from then on the twin takes no part.
 */
export function addSample(lane: Lane, ms: number, referenceMs: number | undefined, spentPerLaneMs: number, limits: Limits): void {
  lane.times.push(ms)
  if (referenceMs !== undefined)
    lane.references.push(referenceMs)
  const samples = lane.times.length
  if (samples < limits.fewestRounds)
    return
  const paired = lane.times.slice(0, lane.references.length)
  const ratio = paired.length < limits.fewestRounds ? lane.estimates?.ratio : pairedRatio(paired, lane.references)
  if (!ratio)
    return
  lane.estimates = { samples, time: estimateMedian(lane.times), ratio }
  if (lane.phase !== 'measured')
    lane.phase = isEnough({ spentPerLaneMs, ...lane.estimates }, limits) ? 'measured' : 'measuring'
}

/**
 * The baseline's first estimate, after half as many rounds: its twin runs the same code, so that both their times are samples of it.
 * What it is compared with is not known that early.
 */
export function estimateEarly(baseline: Lane, { fewestRounds }: Limits): void {
  const times = [...baseline.times, ...baseline.references]
  if (baseline.estimates || baseline.times.length >= fewestRounds || times.length < fewestRounds)
    return
  baseline.early = { samples: times.length, time: estimateMedian(times) }
  baseline.phase = 'measuring'
}

/** The most rounds that a result may come to, with the lanes shown. */
export function mostRounds({ rounds }: Result, lanes: readonly Lane[], { maxRounds }: Limits): number {
  const missing = lanes.filter(lane => !isFinal(lane)).map(lane => maxRounds - lane.times.length)
  return rounds + Math.max(0, ...missing)
}

const SAME: Estimate = { value: 1, low: 1, high: 1 }

/** What is shown of a lane. The baseline's own ratio, by its id `baseline`, is 1 and no finding. */
export function laneState(lane: Lane, baseline: string): LaneState {
  const { implementation: { id }, engine, called, phase } = lane
  const base = { id, ...(engine && { engine }) }
  switch (phase) {
    case 'waiting':
    case 'checking':
      return { ...base, state: phase }
    case 'warming':
      return { ...base, state: phase, ...called! }
    case 'wrong':
      return { ...base, state: phase, ...lane.difference! }
    case 'failed':
      return { ...base, state: phase, failure: lane.failure! }
    case 'measuring':
    case 'measured':
      return { ...base, state: phase, ...called!, ...measurements(lane, id === baseline) }
  }
}

function measurements({ settled, estimates, early }: Lane, isBaseline: boolean) {
  const { samples, time } = (estimates ?? early)!
  const ratio = isBaseline ? SAME : estimates!.ratio
  return { settled, samples, time, ratio, verdict: verdict(ratio, samples) }
}
