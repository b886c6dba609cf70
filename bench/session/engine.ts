/** A runtime as one session sees it. Sessions share runtimes, and each load replaces the input of the one before. */
import type { Input, InputSpec, Runtime, RuntimeFacts } from '../protocol.ts'

/** An input in a runtime, and what the runtime made of it. */
export interface Loaded { spec: InputSpec, input: Input, facts: RuntimeFacts }

/** The input that lies in each runtime, whichever session put it there. */
const inRuntime = new WeakMap<Runtime, Loaded>()

export class Engine {
  readonly runtime: Runtime
  /** Counts its starts: what was warmed up in an earlier one is cold. */
  starts = 1
  #own?: Loaded
  /** The worker that it was loaded into: {@link Runtime.ended} at that time. */
  #worker?: number

  constructor(runtime: Runtime) {
    this.runtime = runtime
  }

  /** This session's input; absent when another session has loaded its own since, or the worker has ended. */
  get loaded(): Loaded | undefined {
    const isThere = this.#worker === this.runtime.ended() && inRuntime.get(this.runtime) === this.#own
    return isThere ? this.#own : undefined
  }

  keep(loaded: Loaded): Loaded {
    inRuntime.set(this.runtime, loaded)
    this.#worker = this.runtime.ended()
    return this.#own = loaded
  }

  /** Nothing lies in the runtime any more. */
  drop(): void {
    inRuntime.delete(this.runtime)
    this.#own = undefined
  }
}
