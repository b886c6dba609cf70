/** What a session publishes: its state as plain data, which equals its own JSON. */
import type { Workload } from '../workload.ts'
import type { Lane, Result } from './lanes.ts'
import type { Limits } from './limits.ts'
import type { SessionState, SessionStatus } from './state.ts'
import { laneState, mostRounds } from './lanes.ts'

export type Ending = Pick<SessionState, 'failure' | 'at'>

export interface Snapped {
  workload: Workload
  result: Result
  shown: readonly Lane[]
  limits: Limits
}

export function snapshotOf(status: SessionStatus, { workload, result, shown, limits }: Snapped, ending: Ending): SessionState {
  const { baseline } = workload
  const { spec, input, rounds, isShort, lanes } = result
  return {
    status,
    spec,
    lanes: shown.map(lane => laneState(lane, baseline)),
    rounds,
    maxRounds: mostRounds(result, shown, limits),
    ...compact({
      input,
      selfCheck: lanes.get(baseline)?.estimates?.ratio,
      isShort: isShort ?? (limits.isShort || undefined),
      failure: ending.failure,
      at: ending.at,
    }),
  }
}

/** Without the properties that are undefined. */
function compact<T extends object>(properties: T): Partial<T> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Partial<T>
}
