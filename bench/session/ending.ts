/** How a run ends that does not come to its end. */
import type { Failure } from '../protocol.ts'
import type { SessionStatus } from './state.ts'
import { failureOf } from '../protocol.ts'

/** The run cannot continue. */
export class RunEnded extends Error {
  readonly status: 'failed' | 'void'
  readonly failure: Failure

  constructor(status: 'failed' | 'void', failure: Failure) {
    super(failure.what)
    this.status = status
    this.failure = failure
  }
}

/** Thrown to a caller that waits for something that was cancelled. */
export class CalledOff extends Error {}

/** How a run that threw `error` has ended; a cancelled one has no failure. */
export function endOf(error: unknown): { status: SessionStatus, failure?: Failure } {
  if (error instanceof CalledOff)
    return { status: 'cancelled' }
  if (error instanceof RunEnded)
    return error
  return { status: 'failed', failure: failureOf(error, 'the session', 'Run again; if it stays, reload the page.') }
}
