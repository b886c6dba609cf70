/** What a session's state says in words: the line that a slide announces. */
import type { InputSpec } from './protocol.ts'
import type { SessionState } from './state.ts'
import type { Workload } from './workload.ts'

/** Whether `state` holds a result of another input than `spec`. */
export function isStale(state: SessionState, spec: InputSpec): boolean {
  const { size, seed, variant } = state.spec
  return state.lanes.length > 0 && (size !== spec.size || seed !== spec.seed || variant !== spec.variant)
}

/** One line for `role="status"`. `spec` is what the controls are set to: without it nothing counts as stale. */
export function statusLine(_state: SessionState, _workload: Workload, _spec?: InputSpec): string {
  throw new Error('not implemented')
}
