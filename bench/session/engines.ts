import type { InputSpec, Runtime } from '../protocol.ts'
import type { RuntimeKind } from '../workload.ts'
import type { SessionDeps } from './api.ts'
/** The runtimes of a session, which input each has loaded, and the one question that is open at a time. */
import type { Loaded } from './engine.ts'
import { RuntimeFailure } from '../protocol.ts'
import { CalledOff } from './ending.ts'
import { Engine } from './engine.ts'

/** Asks, and hands the answer to one of the two; what it gives back is called once that is over. */
type Question<T> = (resolve: (value: T) => void, reject: (error: unknown) => void) => () => void

export class Engines {
  readonly #deps: Pick<SessionDeps, 'runtimeFor' | 'after'>
  readonly #requestMs: number
  readonly #engines = new Map<Runtime, Engine>()
  #open?: { engine?: Engine, callOff: () => void }

  constructor(deps: Pick<SessionDeps, 'runtimeFor' | 'after'>, requestMs: number) {
    this.#deps = deps
    this.#requestMs = requestMs
  }

  for(kind: RuntimeKind): Engine {
    const runtime = this.#deps.runtimeFor(kind)
    const known = this.#engines.get(runtime)
    if (known)
      return known
    const engine = new Engine(runtime)
    this.#engines.set(runtime, engine)
    return engine
  }

  /** Loads the input unless it is there. Throws RuntimeFailure. */
  async load(engine: Engine, spec: InputSpec): Promise<Loaded> {
    if (engine.loaded && isSameSpec(engine.loaded.spec, spec))
      return engine.loaded
    engine.drop()
    const facts = await this.ask(engine, runtime => runtime.facts())
    const input = await this.ask(engine, runtime => runtime.load(spec))
    engine.starts++
    return engine.keep({ spec, input, facts })
  }

  /**
   * Asks a runtime one thing.
   *
   * @throws RuntimeFailure what the runtime throws, or that it gave no answer in time: then it is stopped.
   * @throws CalledOff after {@link Engines.callOff}, and when another session, or a cell, stopped the runtime.
   */
  async ask<T>(engine: Engine, question: (runtime: Runtime) => Promise<T>): Promise<T> {
    try {
      return await this.#wait(engine, (resolve, reject) => {
        question(engine.runtime).then(resolve, reject)
        return this.#deps.after(this.#requestMs, () => reject(noAnswer(this.#requestMs)))
      })
    }
    catch (error) {
      if (error instanceof RuntimeFailure && error.failure.isStopped)
        throw new CalledOff()
      if (!(error instanceof CalledOff) && !isReported(error))
        stop(engine)
      throw error
    }
  }

  /** Resolves in a new task. */
  pause(): Promise<void> {
    return this.#wait(undefined, resolve => this.#deps.after(0, () => resolve()))
  }

  /**
   * Stops the runtime that is busy, at once; calls that wait for it get {@link CalledOff}. One that is still starting goes on: the
   * next run can use it.
   */
  callOff(): void {
    const open = this.#open
    this.#open = undefined
    if (open?.engine && !open.engine.runtime.isStarting)
      stop(open.engine)
    open?.callOff()
  }

  async #wait<T>(engine: Engine | undefined, begin: Question<T>): Promise<T> {
    if (this.#open)
      throw new RangeError('engines: one question at a time')
    let end = () => {}
    const answered = new Promise<T>((resolve, reject) => {
      this.#open = { engine, callOff: () => reject(new CalledOff()) }
      end = begin(resolve, reject)
    })
    const open = this.#open
    const [outcome] = await Promise.allSettled([answered])
    end()
    // An answer that came together with the call-off is too late.
    if (this.#open !== open)
      throw new CalledOff()
    this.#open = undefined
    if (outcome.status === 'rejected')
      throw outcome.reason
    return outcome.value
  }
}

export function isSameSpec(a: InputSpec, b: InputSpec): boolean {
  return a.workload === b.workload && a.size === b.size && a.seed === b.seed && a.variant === b.variant
}

function stop(engine: Engine): void {
  engine.runtime.terminate()
  engine.drop()
}

/** A worker that reports an implementation's error is kept; any other error leaves it in an unknown state. */
function isReported(error: unknown): boolean {
  return error instanceof RuntimeFailure && error.failure.implementation !== undefined && !error.failure.isFatal
}

function noAnswer(limitMs: number): RuntimeFailure {
  const what = `No answer within ${limitMs / 1000} s`
  return new RuntimeFailure({ what, where: 'the worker', remedy: 'It was stopped; choose a smaller size.' })
}
