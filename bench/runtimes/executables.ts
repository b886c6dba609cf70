/** What a lab provides to the worker that runs it. */
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
  /** What is timed. Returns a value that depends on the work done, and is the same each time. */
  run: () => Returned
  /** Calls it `count` times in its own language and returns the last answer, so that a batch crosses the boundary once. */
  repeat?: (calls: number) => Returned
  /** The same where other threads do the work: it is awaited, and replaces `run`. */
  repeatAsync?: (calls: number) => Promise<Returned>
  /** What is checked, where `run` itself returns something else: a copy's checksum. Called after `run`, not timed. */
  answer?: () => Returned
  /** Converts what these return, where it is a value of another language. Not timed. */
  read?: (returned: Returned) => Answer
  /** Releases what `prepare` allocated. */
  dispose?: () => void
}

export interface WorkloadExecutables {
  /** As `Workload.agrees`: used to compare each batch's answer with the first one. */
  agrees?: Agreement
  /** Makes the input from the documented generator. Throws RuntimeFailure on an invalid spec. */
  makeInput: (spec: InputSpec) => MadeInput | Promise<MadeInput>
  /** Loads one implementation's module and hands it the input. Throws RuntimeFailure when that is impossible. */
  prepare: (implementation: string, bytes: Uint8Array, spec: InputSpec) => Executable | Promise<Executable>
}
