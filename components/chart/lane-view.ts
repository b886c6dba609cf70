/** One lane of a {@link LadderView}: what is known of it from a live run, a recording, or both. */
import type { Report } from '../../bench/report/report.ts'
import type { LaneState } from '../../bench/session/state.ts'
import type { Implementation } from '../../bench/workload.ts'
import type { LaneView } from './lane.ts'
import { wrongWords } from '../../bench/answers/words.ts'
import { engineName } from '../../bench/report/engines.ts'
import { countedBy } from './answers.ts'
import { failedNote, formatTime } from './format.ts'
import { hueOf } from './hue.ts'

export interface LaneSources {
  live: LaneState | undefined
  recorded: Report | undefined
  /** Of the same implementations, outside of a browser. */
  native: Report | undefined
  /** A live run is drawn: the recording is only a tick beside it. */
  hasLive: boolean
  isStale: boolean
  isBaseline: boolean
  isEmphasised: boolean
  slot: number
}

type Known = Pick<LaneView, 'state' | 'engine' | 'time' | 'ratio' | 'verdict' | 'firstCallMs' | 'samples' | 'note' | 'isAbsent' | 'brief'>

const ROUTES: Record<Implementation['runtime'], string | undefined> = {
  js: undefined,
  wasm: 'wasm',
  native: 'native',
  python: undefined,
}

export function describeLane(implementation: Implementation, sources: LaneSources): LaneView {
  const { id, label, name, role, source, runtime, answers } = implementation
  const { slot, isBaseline, isEmphasised, hasLive } = sources
  const recorded = recordedLane(id, sources.recorded)
  const known = withNative(knownOf(sources, recorded), id, sources.native)
  return {
    id,
    label,
    name,
    role,
    source,
    counts: countedBy(answers),
    route: ROUTES[runtime],
    hue: hueOf(implementation),
    slot,
    isBaseline,
    isEmphasised,
    ...known,
    ...(hasLive && !isTrouble(known.state) && { recordedMs: recorded.time?.value }),
    ...(isBaseline && { ratio: undefined, verdict: undefined }),
  }
}

/** Where this browser has no figure, the row tells the one that was recorded outside of it. */
function withNative(known: Known, id: string, native: Report | undefined): Known {
  const lane = native?.implementations.find(implementation => implementation.id === id)
  if (!known.isAbsent)
    return known
  if (lane?.outcome !== 'measured')
    return { ...known, brief: known.state === 'pending' ? 'not recorded' : 'not run here' }
  const natively = `natively ${formatTime(lane.medianMs)}`
  return { ...known, note: `${known.note}; ${natively}`, brief: natively }
}

/** A row of words alone. */
function isTrouble(state: LaneView['state']): boolean {
  return state === 'wrong' || state === 'failed'
}

/** A live failure is reported even when the recording is shown again. */
function knownOf({ live, hasLive, isStale }: LaneSources, recorded: Known): Known {
  if (live?.state === 'wrong' || live?.state === 'failed' || hasLive)
    return liveLane(live, isStale)
  return recorded
}

function liveLane(lane: LaneState | undefined, isStale: boolean): Known {
  if (!lane)
    return { state: 'pending', note: 'not measured yet' }
  switch (lane.state) {
    case 'measuring':
    case 'measured': {
      const { engine, time, ratio, verdict, firstCallMs, samples } = lane
      return {
        ...(engine && { engine: engineName(engine) }),
        state: isStale ? 'stale' : lane.state === 'measured' ? 'live' : 'partial',
        time,
        ratio,
        verdict,
        firstCallMs,
        samples,
      }
    }
    case 'wrong':
      return { state: 'wrong', note: `${wrongWords(lane)}; not timed` }
    case 'failed':
      return { state: 'failed', note: failedNote(lane.failure), isAbsent: lane.failure.isAbsent }
    default:
      return { state: 'pending', note: lane.state === 'warming' ? 'warming up' : lane.state }
  }
}

function recordedLane(id: string, report: Report | undefined): Known {
  const lane = report?.implementations.find(implementation => implementation.id === id)
  switch (lane?.outcome) {
    case undefined:
      return { state: 'pending', note: report ? 'not in this recording' : 'not measured yet', isAbsent: report !== undefined }
    case 'wrong':
      return { state: 'wrong', note: `${wrongWords(lane)}; not timed` }
    case 'failed':
      return { state: 'failed', note: failedNote(lane.failure), isAbsent: lane.failure.isAbsent }
    case 'measured': {
      const { engine = 'an unknown runtime', medianMs: value, lowMs: low, highMs: high, firstCallMs, samples } = lane
      return { engine, state: 'recorded', time: { value, low, high }, firstCallMs, samples, ...comparisonOf(id, report) }
    }
  }
}

function comparisonOf(id: string, report: Report | undefined): Pick<Known, 'ratio' | 'verdict'> {
  const found = report?.comparisons.find(comparison => comparison.id === id)
  return found ? { ratio: { value: found.ratio, low: found.low, high: found.high }, verdict: found.verdict } : {}
}
