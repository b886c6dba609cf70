/** The page's view of the deck's one Python: the progress of its start, and how to run a cell in it. */
import type { Failure, Runtime } from '../../protocol.ts'

/**
 * - `idle`: not asked for yet, or stopped; the next use starts it
 * - `fetching`: files are loading; `starting`: the interpreter starts; `importing`: the lab's own modules
 */
export type StartUpStep = 'idle' | 'fetching' | 'starting' | 'importing' | 'ready' | 'failed'

export interface StartUp {
  step: StartUpStep
  /** Of the files, so far. */
  loadedBytes: number
  totalBytes: number
  /** Why it is `failed`. */
  failure?: Failure
}

/** The result of running a piece of Python. */
export interface CellResult {
  /** `repr` of the last line, where that is an expression and not None. */
  value?: string
  /** What was printed, both streams in order, from Python and from Rust; no more of it than a slide can use. */
  output: string
  /** Lines that `output` leaves out. */
  omittedLines: number
  /** As Python prints it, without the frames of what ran the cell. */
  traceback?: string
  /** Time that the code took, ms; its compilation is not in it. */
  elapsedMs: number
}

export interface PythonRuntime extends Runtime {
  readonly startUp: StartUp
  /** Calls back with every change of `startUp`; returns the unsubscriber. */
  onStartUp: (listener: (startUp: StartUp) => void) => () => void
  /** Resolves when Python is ready; throws RuntimeFailure. Calling it again does not start it twice. */
  start: () => Promise<void>
  /**
   * Runs code in a namespace of its own. What it prints arrives in pieces while it runs. An exception of the code is a
   * result, not an error.
   *
   * @throws RuntimeFailure when Python could not be started, or was stopped.
   */
  runCell: (code: string, onOutput?: (piece: string) => void) => Promise<CellResult>
}
