import type { Answer } from '../answers/answer.ts'
import type { Batch, FirstCall, Input, InputSpec, Runtime, RuntimeFacts, WarmUp } from '../protocol.ts'
import type { VirtualTime } from './virtual-time.ts'
import { implementationOf, RuntimeFailure } from '../protocol.ts'
import { createRandom } from '../statistics/random.ts'

type Step = 'facts' | 'load' | 'firstCall' | 'warmUp' | 'round'

export interface SimulatedImplementation {
  callMs: number
  answer?: Answer
  throwsAt?: Step
  /** Never answers. */
  hangsAt?: Step
  /** See `Implementation`. */
  largestSize?: number
}

export interface SimulatedOptions {
  /** The baseline's second executable is like the first where it is not told apart, as `base~`. */
  implementations: Record<string, SimulatedImplementation>
  /** Times vary upwards by about this share. */
  noise?: number
  loadMs?: number
  loadFailure?: RuntimeFailure
  sha256?: string
  facts?: Partial<RuntimeFacts>
  /** The right answer: {@link RIGHT_ANSWER} when absent. */
  expected?: Answer
  /** What has been asked of any of the runtimes that share it, and how many questions were open at once. */
  log?: RuntimeLog
}

export interface RuntimeLog { asked: string[], open: number, mostOpen: number }

export function createLog(): RuntimeLog {
  return { asked: [], open: 0, mostOpen: 0 }
}

const RIGHT_ANSWER = 42
export const SIMULATED_FACTS: RuntimeFacts = { host: 'Simulated 1', isolated: true, timerGrainMs: 0.005 }

/** A runtime in virtual time. One that was terminated still sends its answer, late, as a message under way would. */
export class SimulatedRuntime implements Runtime {
  terminations = 0
  readonly log: RuntimeLog
  readonly #time: VirtualTime
  readonly #options: SimulatedOptions
  readonly #random = createRandom(7)
  #ready = new Set<string>()

  constructor(time: VirtualTime, options: SimulatedOptions) {
    this.#time = time
    this.#options = options
    this.log = options.log ?? createLog()
  }

  facts(): Promise<RuntimeFacts> {
    return this.#answer('facts', 1, () => ({ ...SIMULATED_FACTS, ...this.#options.facts }))
  }

  load(spec: InputSpec): Promise<Input> {
    const { loadFailure, loadMs = 20, sha256 = 'ab'.repeat(32), expected = RIGHT_ANSWER } = this.#options
    return this.#answer(`load ${spec.size}`, loadMs, () => {
      if (loadFailure)
        throw loadFailure
      this.#ready.clear()
      this.#ready.add('input')
      return { bytes: spec.size, sha256, expected: { right: expected } }
    })
  }

  firstCall(id: string): Promise<FirstCall> {
    const { answer = RIGHT_ANSWER, callMs } = this.#implementation(id)
    return this.#step('firstCall', id, callMs * 2, () => {
      this.#need('input')
      this.#ready.add(id)
      return { answer, firstCallMs: callMs * 2 }
    })
  }

  warmUp(id: string): Promise<WarmUp> {
    const { callMs } = this.#implementation(id)
    return this.#step('warmUp', id, Math.max(120, 4 * callMs), () => {
      this.#need(id)
      return { iterations: Math.ceil(10 / callMs), settled: true }
    })
  }

  round(batches: Batch[]): Promise<number[]> {
    const times = batches.map(({ executable }) => this.#implementation(executable).callMs * this.#slowdown())
    const takenMs = batches.reduce((sum, { iterations }, index) => sum + iterations * times[index]!, 0)
    const culprit = batches.find(({ executable }) => this.#faultAt('round', executable))?.executable
    return this.#step('round', culprit ?? '', takenMs, () => {
      batches.forEach(({ executable }) => this.#need(executable))
      return times
    }, batches.map(({ executable }) => executable).join(' '))
  }

  terminate(): void {
    this.terminations++
    this.#ready.clear()
    this.log.open = 0
  }

  ended(): number {
    return this.terminations
  }

  #implementation(id: string): SimulatedImplementation {
    const { implementations } = this.#options
    return implementations[id] ?? implementations[implementationOf(id)]!
  }

  #slowdown(): number {
    return 1 + (this.#options.noise ?? 0) * this.#random.nextUint32() / 2 ** 32
  }

  #need(what: string): void {
    if (!this.#ready.has(what))
      throw new Error(`${what} is not ready in this worker`)
  }

  #faultAt(step: Step, id: string): 'throws' | 'hangs' | undefined {
    const { throwsAt, hangsAt } = this.#implementation(id) ?? {}
    return throwsAt === step ? 'throws' : hangsAt === step ? 'hangs' : undefined
  }

  #step<T>(step: Step, id: string, ms: number, answer: () => T, subject = id): Promise<T> {
    const fault = this.#faultAt(step, id)
    return this.#answer(`${step} ${subject}`, fault === 'hangs' ? Number.POSITIVE_INFINITY : ms, () => {
      if (fault)
        throw new RuntimeFailure({ what: 'out of bounds', where: id, remedy: 'None.', implementation: implementationOf(id) })
      return answer()
    })
  }

  #answer<T>(question: string, ms: number, answer: () => T): Promise<T> {
    const { log } = this
    log.asked.push(question)
    log.mostOpen = Math.max(log.mostOpen, ++log.open)
    const { terminations } = this
    return new Promise((resolve, reject) => this.#time.after(ms, () => {
      log.open -= terminations === this.terminations ? 1 : 0
      try {
        resolve(answer())
      }
      catch (error) {
        reject(error)
      }
    }))
  }
}
