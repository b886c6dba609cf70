/** One cell of Rust as a plain object: what rustc found, what came of a run. A view draws it, windows send it. */
import type { Failure } from '../../bench/protocol.ts'
import type { Checked, CompilerFacts, Ran } from './compiler-api.ts'

/**
 * - `loading`: the compiler itself is coming up
 * - `checking`, `running`: what is here is about the text before
 * - `checked`: rustc has looked at `code`; nothing has run
 * - `done`: the program has ended, however that was
 * - `stopped`: it was stopped, or had taken too long
 * - `failed`: there is no compiler, or it gave up
 */
type RustStatus = 'idle' | 'loading' | 'checking' | 'checked' | 'running' | 'done' | 'stopped' | 'failed'

export interface RustState extends Checked {
  status: RustStatus
  /** The text that this is about. */
  code?: string
  /** Of the compiler's files, while it is loading. */
  loadedBytes: number
  totalBytes: number
  facts?: CompilerFacts
  /** From the pause in typing to rustc's answer. */
  checkMs?: number
  /** So far, while it is running. */
  output: string
  omittedLines: number
  ending?: Ran['ending']
  exitCode?: number
  /** What did not end by itself in time. */
  overdue?: 'check' | 'run'
  failure?: Failure
}

export const NOTHING_FOUND = { diagnoses: [], errors: 0, warnings: 0 }

export const IDLE: RustState = {
  ...NOTHING_FOUND,
  status: 'idle',
  loadedBytes: 0,
  totalBytes: 0,
  output: '',
  omittedLines: 0,
}

export function isBusy({ status }: RustState): boolean {
  return status === 'loading' || status === 'checking' || status === 'running'
}

/** Nothing of a run. */
export const NOT_RUN = { output: '', omittedLines: 0, ending: undefined, exitCode: undefined, overdue: undefined, failure: undefined }
