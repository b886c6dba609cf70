import type { InputSpec, Runtime } from '../protocol.ts'
/** What a session offers, and what it needs. */
import type { Clock } from '../runtimes/clock.ts'
import type { RuntimeKind } from '../workload.ts'
import type { Limits } from './limits.ts'
import type { SessionState } from './state.ts'

/** Whether the page is visible: browsers throttle hidden ones. */
export interface Visibility {
  readonly hidden: boolean
  /** Calls back whenever the page becomes hidden; returns the unsubscriber. */
  onHidden: (callback: () => void) => () => void
}

export interface SessionDeps {
  /** The runtime for a kind; kinds that share a worker get the same object. */
  runtimeFor: (kind: RuntimeKind) => Runtime
  /** The next of a sequence of uniform 32-bit numbers, for shuffling the rounds. */
  random: () => number
  /** The date and time now, ISO 8601. */
  now: () => string
  clock: Clock
  /** Calls back after `ms`, as setTimeout does; returns the canceller. */
  after: (ms: number, callback: () => void) => () => void
  visibility: Visibility
  limits?: Partial<Limits>
}

/** What may be set by a presenter; what is absent stays as it is. */
export type SpecChange = Partial<Pick<InputSpec, 'size' | 'seed' | 'variant'>>

export interface Session {
  /** The current snapshot; never changed in place. */
  readonly state: SessionState
  /** What the next run would measure; differs from `state.spec` when the result shown is stale. */
  readonly spec: InputSpec
  /** Calls back with every new snapshot, at most eight a second while measuring; returns the unsubscriber. */
  subscribe: (listener: (state: SessionState) => void) => () => void
  /**
   * Starts the runtimes of these implementations and of the baseline, and makes the input there; checks and warms them up, so that a
   * run that asks for them starts with its rounds. Measures nothing. What is wrong with one is left for the run to find and to tell.
   */
  prepare: (ids?: readonly string[]) => Promise<void>
  /**
   * Asks for these implementations; the baseline comes with any of them. What is measured stays; what was asked for
   * before, is not in `ids` and is unfinished leaves the run. Resolves when nothing is left to do.
   *
   * @throws RangeError when the workload has no such implementation.
   */
  include: (ids: readonly string[]) => Promise<SessionState>
  /** Stops at once: workers are terminated, finished lanes kept, unfinished ones dropped. */
  cancel: () => void
  /** Sets what the next run measures. A run under way is cancelled; its result stays, stale. */
  configure: (change: SpecChange) => void
  /** Drops the result and measures again all that was asked for. Resolves when nothing is left to do. */
  restart: () => Promise<SessionState>
  /**
   * Takes over the results and settings of another window's session: finished lanes are not measured again.
   * A run that was under way there has ended, as if it had been cancelled.
   */
  adopt: (state: SessionState, spec: InputSpec) => void
  /** Cancels, and removes its listeners from the page. */
  dispose: () => void
}
