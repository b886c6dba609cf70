/** What a lab gives to the worker that runs it. */
import type { Agreement } from '../answers/agreement.ts'
import type { Answer, Returned } from '../answers/answer.ts'
import type { InputSpec } from '../protocol.ts'

export interface MadeInput {
  /** What every implementation gets. Implementations must not write to it. */
  bytes: Uint8Array
  /** By `Implementation.answers`: the right answers, computed apart from all implementations. */
  expected: Record<string, Returned>
}

/** An implementation with its input in place. */
export interface Executable {
  /** What is timed. Returns a value that depends on the work done, and agrees with itself each time. */
  run: () => Returned
  /** Calls it so often in its own language and returns the last answer, where crossing over takes time: it is not `run`'s. */
  repeat?: (calls: number) => Returned
  /** Calls it so often where other threads do the work, and is awaited: it is `run`'s place that it takes. */
  repeatAsync?: (calls: number) => Promise<Returned>
  /** What is checked, where `run` itself returns something else: a copy's checksum. Called after `run`, not timed. */
  answer?: () => Returned
  /** Makes an answer of what these return, where they return something of another language. Not timed. */
  read?: (returned: Returned) => Answer
  /** Gives back what `prepare` took. */
  dispose?: () => void
}

export interface WorkloadExecutables {
  /** As `Workload.agrees`: what a call returns is held against the first by it, batch by batch. */
  agrees?: Agreement
  /** Makes the input from the documented generator. Throws RuntimeFailure on a spec that it cannot serve. */
  makeInput: (spec: InputSpec) => MadeInput | Promise<MadeInput>
  /** Loads one implementation's module and hands it the input. Throws RuntimeFailure when that is impossible. */
  prepare: (implementation: string, bytes: Uint8Array, spec: InputSpec) => Executable | Promise<Executable>
}
