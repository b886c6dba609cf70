/**
 * What the session asks of a runtime. A worker implements it (through comlink), a test passes a simulated one. One
 * runtime runs at most one implementation at a time, and the session has at most one runtime busy.
 */
import type { Answer } from './answers/answer.ts'

/** Which input to make: the same three values give the same bytes in every language. */
export interface InputSpec {
  workload: string
  /** In the workload's unit. */
  size: number
  seed: number
  /** Named variant of the input, the workload's default when absent. */
  variant?: string
}

/** What the runtime made of an {@link InputSpec}. */
export interface Input {
  bytes: number
  /** Lower-case hex of the bytes that every implementation gets. */
  sha256: string
  /** By `Implementation.answers`: what a right implementation gives, computed apart from all of them. */
  expected: Record<string, Answer>
}

/** The first call of an implementation, checked before anything else of it is timed. */
export interface FirstCall {
  answer: Answer
  /** Time of the first call ever made, compilation by the engine included. */
  firstCallMs: number
}

export interface WarmUp {
  /** Calls in one batch from now on: at least 100 timer grains and at least 10 ms. */
  iterations: number
  /** False when the time per call was still falling when the warm-up's limit was reached. */
  settled: boolean
}

export interface Batch {
  executable: string
  iterations: number
}

export interface RuntimeFacts {
  /** What runs the JavaScript and the WebAssembly: `Chromium 156`. */
  host: string
  /** Where Python runs in it: `CPython 3.14.2 in Pyodide 314`. */
  python?: string
  /** Whether the page is cross-origin isolated, and its timer fine; absent outside of a page. */
  isolated?: boolean
  /** Smallest step of the clock that was seen. */
  timerGrainMs: number
}

/**
 * At the end of the baseline's id, it names a second executable of the same implementation, prepared, checked and warmed up by
 * itself, as every other lane is: what the baseline is compared with to see the instrument's own error.
 */
export const TWIN = '~'

/** The implementation that an executable's name stands for. */
export function implementationOf(executable: string): string {
  return executable.endsWith(TWIN) ? executable.slice(0, -TWIN.length) : executable
}

/** Executables are named by their implementation's id, the baseline's second one with {@link TWIN} after it. */
export interface Runtime {
  facts: () => Promise<RuntimeFacts>
  /** Makes the input and hands it to every implementation. Throws {@link RuntimeFailure}s. */
  load: (spec: InputSpec) => Promise<Input>
  /** Loads one implementation (its module, its copy of the input) and calls it once. */
  firstCall: (executable: string) => Promise<FirstCall>
  /** Runs it until the engine has stopped making it faster. */
  warmUp: (executable: string) => Promise<WarmUp>
  /** Runs the batches one after another, in the order given; times per call in ms. */
  round: (batches: Batch[]) => Promise<number[]>
  /** Stops whatever runs, at once: the worker is terminated. The next use starts a new one. */
  terminate: () => void
  /** Whether it is still starting, and nothing of a lab or a cell runs in it yet: there is nothing to stop. */
  readonly isStarting?: boolean
  /** Number of workers that have ended so far, for any reason: what was loaded into them is lost. */
  ended: () => number
}

/** What went wrong, where, and what to do about it: three short sentences for the slide. */
export interface Failure {
  what: string
  where: string
  remedy: string
  /** Id of the implementation at fault, if it is one. */
  implementation?: string
  /** What it needs was never installed here: nothing is broken. */
  isAbsent?: boolean
  /** A traceback or a tool's own words, many lines. */
  detail?: string
  /** The worker is unusable: the next use has to start a new one. */
  isFatal?: boolean
  /** It was stopped on purpose, by another user of the same runtime: nothing is wrong. */
  isStopped?: boolean
}

/** A {@link Failure} as an error: thrown by runtimes, readers and checks; comlink carries it (`runtimes/transfer.ts`). */
export class RuntimeFailure extends Error {
  override readonly name = 'RuntimeFailure'
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.what} (${failure.where}). ${failure.remedy}`, options)
    this.failure = failure
  }
}

/** The failure that `error` carries, or one made of its message. */
export function failureOf(error: unknown, where: string, remedy: string): Failure {
  if (error instanceof RuntimeFailure)
    return error.failure
  return { what: error instanceof Error ? error.message : String(error), where, remedy }
}
