/** What a lab gives to the worker that runs it. */
import type { InputSpec } from '../protocol.ts'
import type { Answer } from '../workload.ts'

export interface MadeInput {
  /** What every implementation gets. Implementations must not write to it. */
  bytes: Uint8Array
  /** By `Implementation.answers`: the right answers, computed apart from all implementations. */
  expected: Record<string, Answer>
}

/** An implementation with its input in place. */
export interface Executable {
  /** What is timed. Returns a value that depends on the work done, the same each time. */
  run: () => Answer
  /** Calls it so often in its own language and returns the last answer, where crossing over takes time: it is not `run`'s. */
  repeat?: (calls: number) => Answer
  /** Calls it so often where other threads do the work, and is awaited: it is `run`'s place that it takes. */
  repeatAsync?: (calls: number) => Promise<Answer>
  /** What is checked, where `run` itself returns something else: a copy's checksum. Called after `run`, not timed. */
  answer?: () => Answer
  /** Gives back what `prepare` took. */
  dispose?: () => void
}

export interface WorkloadExecutables {
  /** Makes the input from the documented generator. Throws RuntimeFailure on a spec that it cannot serve. */
  makeInput: (spec: InputSpec) => MadeInput | Promise<MadeInput>
  /** Loads one implementation's module and hands it the input. Throws RuntimeFailure when that is impossible. */
  prepare: (implementation: string, bytes: Uint8Array, spec: InputSpec) => Executable | Promise<Executable>
}
