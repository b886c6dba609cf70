/** A session's data, rebuilt from the published state of another one. */
import type { Workload } from '../workload.ts'
import type { Lane, Result } from './lanes.ts'
import type { LaneState, SessionState } from './state.ts'
import { createLane, createResult } from './lanes.ts'

/** Lanes that the workload does not have are left out: the other window may show an older build of the deck. */
export function resultFrom(state: SessionState, { baseline, implementations }: Workload): Result {
  const { spec, input, lanes, rounds, selfCheck, isShort } = state
  const result: Result = { ...createResult(spec), input, rounds, isShort }
  for (const implementation of implementations) {
    const shown = lanes.find(({ id }) => id === implementation.id)
    if (shown)
      result.lanes.set(shown.id, { ...createLane(implementation), engine: shown.engine, ...memoryOf(shown) })
  }
  const own = result.lanes.get(baseline)?.estimates
  // The baseline is shown with a ratio of 1; its ratio to itself is stored next to the lanes.
  if (own && selfCheck)
    own.ratio = selfCheck
  return result
}

function memoryOf(lane: LaneState): Partial<Lane> {
  switch (lane.state) {
    case 'wrong': {
      const { id, state, engine, ...difference } = lane
      return { phase: state, difference }
    }
    case 'failed':
      return { phase: lane.state, failure: lane.failure }
    case 'measured': {
      const { state, answer, firstCallMs, settled, samples, time, ratio } = lane
      return { phase: state, called: { answer, firstCallMs }, settled, estimates: { samples, time, ratio } }
    }
    default:
      return {}
  }
}
