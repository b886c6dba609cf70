/** One linted text as a plain object: what ruff found, how long it takes. A view draws it, windows send it. */
import type { Failure } from '../../bench/protocol.ts'
import type { Checked, Timing } from './linter-api.ts'

/**
 * - `loading`: ruff itself comes up first
 * - `checking`: a newer text is looked at; what is here is about the one before
 */
export type LintStatus = 'idle' | 'loading' | 'checking' | 'checked' | 'failed'

export interface LintState extends Checked {
  status: LintStatus
  /** The text that the problems are about. */
  code?: string
  /** Lines of the newest text. */
  lines: number
  isParsed: boolean
  isMeasuring: boolean
  timing?: Timing
  /** The times are those of an earlier text. */
  isStale: boolean
  failure?: Failure
}

export const IDLE: LintState = {
  status: 'idle',
  problems: [],
  count: 0,
  syntaxErrors: 0,
  fixable: 0,
  elapsedMs: 0,
  lines: 0,
  isParsed: true,
  isMeasuring: false,
  isStale: false,
}

export type LintEvent
  = | { kind: 'asked', text: string }
    | { kind: 'checked', text: string, checked: Checked }
    | { kind: 'failed', failure: Failure }
    | { kind: 'stopped' }
    | { kind: 'measuring' }
    | { kind: 'measured', timing: Timing }
    | { kind: 'voided' }

/** What an event makes of a state. */
export function nextLintState(state: LintState, event: LintEvent): LintState {
  switch (event.kind) {
    case 'asked': return {
      ...state,
      status: state.code === undefined ? 'loading' : 'checking',
      lines: event.text.split('\n').length,
      isMeasuring: false,
      isStale: state.timing !== undefined,
      failure: undefined,
    }
    case 'checked': return { ...state, ...event.checked, status: 'checked', code: event.text, isParsed: event.checked.syntaxErrors === 0 }
    case 'failed': return { ...IDLE, status: 'failed', lines: state.lines, failure: event.failure }
    case 'stopped': return { ...state, status: state.code === undefined ? 'idle' : 'checked', isMeasuring: false }
    case 'measuring': return { ...state, isMeasuring: true }
    case 'measured': return { ...state, isMeasuring: false, timing: event.timing, isStale: false }
    // Times of an earlier text are worth less than none where the text at hand cannot be timed.
    case 'voided': return { ...state, isMeasuring: false, timing: undefined, isStale: false }
  }
}
