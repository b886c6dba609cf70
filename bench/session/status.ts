/** What a session's state says in words: the line that a slide announces. */
import type { InputSpec } from '../protocol.ts'
import type { Workload } from '../workload.ts'
import type { LaneState, SessionState } from './state.ts'
import { relativeHalfWidth } from '../statistics/estimates.ts'

/** Whether `state` holds a result of another input than `spec`, which the session is set to. */
export function isStale(state: SessionState, spec: InputSpec): boolean {
  const { size, seed, variant } = state.spec
  return state.lanes.length > 0 && (size !== spec.size || seed !== spec.seed || variant !== spec.variant)
}

/** One line for `role="status"`. `spec` is what the session is set to: without it nothing counts as stale. */
export function statusLine(state: SessionState, workload: Workload, spec = state.spec): string {
  if (isStale(state, spec))
    return `Stale: measured at ${difference(state.spec, spec, workload)}`
  switch (state.status) {
    case 'idle':
      return 'Press Run.'
    case 'loading':
      return `Making ${number(state.spec.size)} ${workload.unit}`
    case 'checking':
      return `Checking the answer of ${label(workload, state.lanes.find(isChecking))}`
    case 'warming':
      return `Warming up ${warmingOf(state.lanes)}: still getting faster`
    case 'measuring':
      return `Round ${state.rounds} of ${state.maxRounds}${width(state.lanes)}`
    case 'done':
      return `Live, ${state.rounds} rounds${dropouts(state.lanes)}`
    case 'cancelled':
      return 'Cancelled: unfinished results are dropped'
    // Where, and what to do, stand in the message beside the chart: a ladder's controls leave little room.
    case 'failed':
      return `Failed: ${reasonOf(state)}`
    case 'void':
      return `Void: ${reasonOf(state)}`
  }
}

function reasonOf({ failure }: SessionState): string {
  return failure?.what ?? 'reason unknown'
}

function difference(measured: InputSpec, set: InputSpec, { variants }: Workload): string {
  if (measured.size !== set.size)
    return `n = ${number(measured.size)}`
  if (measured.seed !== set.seed)
    return `seed ${measured.seed}`
  return variants?.[measured.variant ?? ''] ?? measured.variant ?? 'the default variant'
}

function label({ implementations, baseline }: Workload, lane?: LaneState): string {
  const id = lane?.id ?? baseline
  return implementations.find(implementation => implementation.id === id)?.label ?? id
}

function isChecking({ state }: LaneState): boolean {
  return state === 'checking'
}

/** Which of the lanes it is, counting those that are through. */
function warmingOf(lanes: readonly LaneState[]): string {
  const ahead = lanes.filter(({ state }) => state === 'waiting').length
  return `${Math.max(1, lanes.length - ahead)} of ${lanes.length}`
}

/** The widest of the intervals that are still being narrowed. */
function width(lanes: readonly LaneState[]): string {
  const widths = lanes
    .filter(lane => lane.state === 'measuring')
    .map(({ time, ratio }) => Math.max(relativeHalfWidth(time), relativeHalfWidth(ratio)))
  return widths.length > 0 ? `, ±${percent(Math.max(...widths))}` : ''
}

function dropouts(lanes: readonly LaneState[]): string {
  const count = lanes.filter(({ state }) => state === 'wrong' || state === 'failed').length
  return count > 0 ? `, ${count} not timed` : ''
}

function percent(share: number): string {
  return `${share < 0.0095 ? (share * 100).toFixed(1) : Math.round(share * 100)}%`
}

function number(value: number): string {
  return value.toLocaleString('en')
}
