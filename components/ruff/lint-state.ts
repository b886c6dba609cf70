/** One linted text as a plain object: what ruff found, how long it takes. A view draws it, windows send it. */
import type { Failure } from '../../bench/protocol.ts'
import type { Checked, Timing } from './linter-api.ts'

export interface LintState extends Checked {
  /**
   * - `loading`: ruff itself is starting
   * - `checking`: a newer text is looked at; what is here is about the one before
   */
  status: 'idle' | 'loading' | 'checking' | 'checked' | 'failed'
  /** The text that the problems are about. */
  code?: string
  /** Lines of the newest text. */
  lines: number
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
  isMeasuring: false,
  isStale: false,
}
