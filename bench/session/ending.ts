/** How a run ends that does not come to its end. */
import type { Failure } from '../protocol.ts'
import type { SessionStatus } from './state.ts'
import { failureOf } from '../protocol.ts'

/** The run cannot go on. */
export class RunEnded extends Error {
  readonly status: 'failed' | 'void'
  readonly failure: Failure

  constructor(status: 'failed' | 'void', failure: Failure) {
    super(failure.what)
    this.status = status
    this.failure = failure
  }
}

/** Thrown to whoever waits for something that was called off. */
export class CalledOff extends Error {}

/** What became of a run that threw `error`; a call-off is nobody's failure. */
export function endOf(error: unknown): { status: SessionStatus, failure?: Failure } {
  if (error instanceof CalledOff)
    return { status: 'cancelled' }
  if (error instanceof RunEnded)
    return error
  return { status: 'failed', failure: failureOf(error, 'the session', 'Run again; if it stays, reload the page.') }
}
