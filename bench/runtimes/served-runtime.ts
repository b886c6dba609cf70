import type { Answer } from '../answers/answer.ts'
import type { Batch, FirstCall, Input, InputSpec, Runtime, RuntimeFacts, WarmUp } from '../protocol.ts'
/** What a worker does for the session, apart from being a worker. */
import type { Clock } from './clock.ts'
import type { Executable, MadeInput, WorkloadExecutables } from './executables.ts'
import type { Sampled } from './sampler.ts'
import { answerOf } from '../answers/answer.ts'
import { sha256Hex } from '../input.ts'
import { failureOf, implementationOf, RuntimeFailure } from '../protocol.ts'
import { measureTimerGrain } from './clock.ts'
import { primeLoop, runBatch, timeFirstCall, warmUp } from './sampler.ts'

export interface ServedDeps {
  clock: Clock
  /** Resolves in a new task. */
  pause: () => Promise<void>
  /** Of the thread: see {@link RuntimeFacts}. */
  host: string
  isolated?: boolean
}

interface Prepared { executable: Executable, sampled: Sampled }

/** The runtime that is served; the page terminates it. */
export class ServedRuntime implements Omit<Runtime, 'terminate' | 'ended'> {
  readonly #workloads: Record<string, WorkloadExecutables>
  readonly #deps: ServedDeps
  readonly #prepared = new Map<string, Prepared>()
  #loaded?: { executables: WorkloadExecutables, bytes: Uint8Array, spec: InputSpec }
  #grainMs?: number

  constructor(workloads: Record<string, WorkloadExecutables>, deps: ServedDeps) {
    this.#workloads = workloads
    this.#deps = deps
    primeLoop(deps.clock)
  }

  async facts(): Promise<RuntimeFacts> {
    const { host, isolated } = this.#deps
    return { host, ...(isolated !== undefined && { isolated }), timerGrainMs: this.#timer().grainMs }
  }

  async load(spec: InputSpec): Promise<Input> {
    const executables = this.#workloads[spec.workload]
    if (!executables) {
      throw new RuntimeFailure({
        what: `There is no workload ${spec.workload}`,
        where: 'the worker',
        remedy: `It has ${Object.keys(this.#workloads).join(', ')}.`,
      })
    }
    this.#unload()
    try {
      const { bytes, expected } = await executables.makeInput(spec)
      this.#loaded = { executables, bytes, spec }
      return { bytes: bytes.length, sha256: sha256Hex(bytes), expected: answersOf(expected) }
    }
    catch (error) {
      throw new RuntimeFailure(failureOf(error, `making an input of size ${spec.size}`, 'Choose a smaller size.'))
    }
  }

  firstCall(name: string): Promise<FirstCall> {
    return attempt(name, async () => {
      const { executables, bytes, spec } = this.#input()
      this.#prepared.get(name)?.executable.dispose?.()
      this.#prepared.delete(name)
      const executable = await executables.prepare(implementationOf(name), bytes, spec)
      const { run, repeat, repeatAsync, read = answerOf } = executable
      const { answer, firstCallMs } = await timeFirstCall(executable, this.#timer())
      const { agrees } = executables
      this.#prepared.set(name, { executable, sampled: { run, repeat, repeatAsync, read, answer, agrees } })
      return { answer: executable.answer ? read(executable.answer()) : answer, firstCallMs }
    })
  }

  warmUp(name: string): Promise<WarmUp> {
    return attempt(name, () => warmUp(this.#sampled(name), { ...this.#timer(), pause: this.#deps.pause }))
  }

  async round(batches: Batch[]): Promise<number[]> {
    const times: number[] = []
    for (const { executable, iterations } of batches)
      times.push(await attempt(executable, () => runBatch(this.#sampled(executable), iterations, this.#deps.clock)))
    return times
  }

  #timer() {
    this.#grainMs ??= measureTimerGrain(this.#deps.clock)
    return { clock: this.#deps.clock, grainMs: this.#grainMs }
  }

  #input() {
    if (!this.#loaded)
      throw new RangeError('load: has to come before any call')
    return this.#loaded
  }

  #sampled(name: string): Sampled {
    const prepared = this.#prepared.get(name)
    if (!prepared)
      throw new RangeError(`firstCall: has to come before any other call of ${name}`)
    return prepared.sampled
  }

  #unload(): void {
    for (const { executable } of this.#prepared.values())
      executable.dispose?.()
    this.#prepared.clear()
    this.#loaded = undefined
  }
}

/** The right answers, in the form that answers are compared in. */
export function answersOf(expected: MadeInput['expected']): Record<string, Answer> {
  return Object.fromEntries(Object.entries(expected).map(([name, returned]) => [name, answerOf(returned)]))
}

/** Whatever an executable throws becomes its implementation's failure. */
async function attempt<T>(name: string, action: () => T | Promise<T>): Promise<T> {
  try {
    return await action()
  }
  catch (error) {
    const implementation = implementationOf(name)
    const failure = failureOf(error, implementation, 'It is left out; the others go on.')
    throw new RuntimeFailure({ ...failure, implementation }, { cause: error })
  }
}
