/** An exercise's step as a plain object: what was tried, and what came of it. A view draws it, windows send it, the browser keeps it. */
import type { Failure } from '../../bench/protocol.ts'
import type { Answer } from './answer.ts'

/**
 * - `starting`: what checks it is starting
 * - `failed`: nothing could check it (`failure`)
 */
export interface AttemptState {
  status: 'idle' | 'starting' | 'checking' | 'checked' | 'stopped' | 'failed'
  /** Checks that were answered. */
  tries: number
  isSolved: boolean
  /** Of the newest check, and the text that it is about. */
  answer?: Answer & { text: string }
  failure?: Failure
}

export const OPEN: AttemptState = { status: 'idle', tries: 0, isSolved: false }

export type AttemptEvent
  = | { kind: 'asked' }
    | { kind: 'began' }
    | { kind: 'answered', answer: Answer & { text: string } }
    | { kind: 'failed', failure: Failure }
    | { kind: 'stopped' }

export function isBusy({ status }: AttemptState): boolean {
  return status === 'starting' || status === 'checking'
}

/** The state after an event. Late events of a check that is over change nothing. What is solved stays solved. */
export function nextAttempt(state: AttemptState, event: AttemptEvent): AttemptState {
  const { tries, isSolved, answer } = state
  if (event.kind === 'asked')
    return { status: 'starting', tries, isSolved, answer }
  if (!isBusy(state))
    return state
  switch (event.kind) {
    case 'began': return { ...state, status: 'checking' }
    case 'answered': return { status: 'checked', tries: tries + 1, isSolved: isSolved || event.answer.passed, answer: event.answer }
    case 'failed': return { ...state, status: 'failed', failure: event.failure }
    case 'stopped': return { ...state, status: 'stopped' }
  }
}

/** What the slide calls it, and a test waits for. */
export function progressOf({ tries, isSolved }: AttemptState): 'open' | 'tried' | 'solved' {
  if (isSolved)
    return 'solved'
  return tries === 0 ? 'open' : 'tried'
}

/** The bar's line. */
export function statusLine(state: AttemptState): string {
  const { status, tries, isSolved } = state
  if (status === 'starting')
    return 'Starting …'
  if (status === 'checking')
    return 'Checking …'
  if (status === 'stopped')
    return 'Stopped. Check again.'
  const times = tries === 1 ? 'once' : `${tries} times`
  if (isSolved)
    return `Solved; checked ${times}.`
  return tries === 0 ? 'Open: nothing checked yet.' : `Tried ${times}.`
}
