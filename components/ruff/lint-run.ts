/** Checks and times the newest version of one text, and reports every change. */
import type { Clock } from '../../bench/runtimes/clock.ts'
import type { Visibility } from '../../bench/session/api.ts'
import type { Turn } from '../runtime/exclusive.ts'
import type { LintState } from './lint-state.ts'
import type { LinterClient, Timing } from './linter-api.ts'
import { failureOf } from '../../bench/protocol.ts'
import { estimateMedian } from '../../bench/statistics/estimates.ts'
import { IDLE } from './lint-state.ts'
import { isTooLong } from './words.ts'

/** Batches of each thing that is timed: enough for an interval of a few percent, and done within a second. */
export const ROUNDS = 25
/** Typing has paused when no key was pressed for so long, ms: times are taken then, not between keys. */
const PAUSE_MS = 400

export interface LintRunDeps {
  linter: LinterClient
  /** Of the page. */
  clock: Clock
  visibility: Visibility
  /** Resolves after so many ms. */
  wait: (ms: number) => Promise<void>
  /** Gives the turn to measure: nothing else in the deck does so at the same time, and `stop` ends it. */
  exclusive: (stop: () => void) => Turn
  onChange: (state: LintState) => void
}

export class LintRun {
  readonly #deps: LintRunDeps
  readonly #turn: Turn
  #state = IDLE
  /** The newest text, as long as it is unchecked. */
  #waiting?: string
  #isWorking = false
  /** Number of the current text: problems found in an earlier one are ignored. */
  #texts = 0
  /** Counts what ends a measurement: another one, another text. */
  #measurements = 0
  /** Somebody has asked for times: each pause in typing brings new ones. */
  #isMetered = false
  /** They were asked for before the text was checked. */
  #measuresNext = false

  constructor(deps: LintRunDeps) {
    this.#deps = deps
    this.#turn = deps.exclusive(() => this.#interrupt())
  }

  get state(): LintState {
    return this.#state
  }

  /** The newest text wins: one that is under way is finished and dropped, those in between are never checked. */
  check(text: string): void {
    const own = ++this.#texts
    this.#measurements++
    this.#waiting = text
    const { code, timing } = this.#state
    this.#set({
      status: code === undefined ? 'loading' : 'checking',
      lines: text.split('\n').length,
      isMeasuring: false,
      isStale: timing !== undefined,
      failure: undefined,
    })
    void this.#work()
    if (this.#isMetered)
      void this.#deps.wait(PAUSE_MS).then(() => own === this.#texts ? this.measure() : undefined)
  }

  /** Takes the times of the newest text, as soon as that is checked. Never rejects. */
  async measure(): Promise<void> {
    this.#isMetered = true
    const { status, code } = this.#state
    this.#measuresNext = status !== 'checked'
    if (status !== 'checked' || code === undefined)
      return
    if (isTooLong(this.#state))
      return this.#void()
    // All windows follow one click.
    if (!this.#state.isMeasuring)
      await this.#turn.take(() => this.#measure(code))
  }

  /** Takes over what another window has found and timed. */
  adopt(state: LintState): void {
    this.#state = state
    this.#isMetered = state.timing !== undefined
    this.#end()
  }

  async #measure(code: string): Promise<void> {
    const own = ++this.#measurements
    const isOver = () => own !== this.#measurements
    const unwatch = this.#deps.visibility.onHidden(() => !isOver() && this.#void())
    this.#set({ isMeasuring: true })
    try {
      const timing = await this.#times(code, isOver)
      if (timing)
        this.#set({ isMeasuring: false, timing, isStale: false })
    }
    catch (error) {
      if (!isOver())
        this.#fail(error)
    }
    finally {
      unwatch()
    }
  }

  /** The text as ruff formats it, or with every fix. Undefined where ruff cannot. */
  async rewrite(how: 'format' | 'fixAll', text: string): Promise<string | undefined> {
    try {
      return await this.#deps.linter[how](text)
    }
    catch (error) {
      this.#fail(error)
      return undefined
    }
  }

  /** Stops checking; a busy worker is ended. */
  stop(): void {
    this.#texts++
    this.#measurements++
    this.#waiting = undefined
    this.#measuresNext = false
    if (this.#isWorking)
      this.#deps.linter.terminate()
    this.#end()
  }

  /** Drops the times, and the request for them. */
  reset(): void {
    this.#isMetered = false
    this.#measuresNext = false
    this.#void()
  }

  async #work(): Promise<void> {
    if (this.#isWorking)
      return
    this.#isWorking = true
    while (this.#waiting !== undefined) {
      const own = this.#texts
      await this.#look(this.#waiting, () => own !== this.#texts)
    }
    this.#isWorking = false
    if (this.#measuresNext)
      void this.measure()
  }

  async #look(text: string, isOld: () => boolean): Promise<void> {
    this.#waiting = undefined
    try {
      const checked = await this.#deps.linter.check(text)
      if (!isOld())
        this.#set({ ...checked, status: 'checked', code: text })
    }
    catch (error) {
      if (!isOld())
        this.#fail(error)
    }
  }

  async #times(code: string, isOver: () => boolean): Promise<Timing | undefined> {
    const { linter, clock } = this.#deps
    const samples = { lint: [] as number[], format: [] as number[], roundTrip: [] as number[] }
    const plan = await linter.plan(code)
    for (let round = 0; round < ROUNDS && !isOver(); round++) {
      const { lintMs, formatMs } = await linter.round(code, plan)
      const start = clock()
      await linter.check(code)
      const roundTripMs = clock() - start
      samples.lint.push(lintMs)
      samples.format.push(...formatMs === undefined ? [] : [formatMs])
      // A coarse clock may not have moved meanwhile: the way there and back took the linting at least.
      samples.roundTrip.push(Math.max(roundTripMs, lintMs))
    }
    return isOver() ? undefined : timingOf(samples)
  }

  #end(): void {
    this.#set({ status: this.#state.code === undefined ? 'idle' : 'checked', isMeasuring: false })
  }

  /** Times are taken again on request. */
  #interrupt(): void {
    this.#measurements++
    this.#isMetered = false
    this.#set({ isMeasuring: false })
  }

  /** Times of an earlier text are worth less than none where the text at hand cannot be timed. */
  #void(): void {
    this.#measurements++
    this.#set({ isMeasuring: false, timing: undefined, isStale: false })
  }

  #fail(error: unknown): void {
    const { lines } = this.#state
    this.#state = IDLE
    this.#set({ status: 'failed', lines, failure: failureOf(error, 'ruff', 'Type on, or reload the page.') })
  }

  #set(changed: Partial<LintState>): void {
    this.#state = { ...this.#state, ...changed }
    this.#deps.onChange(this.#state)
  }
}

function timingOf({ lint, format, roundTrip }: Record<'lint' | 'format' | 'roundTrip', number[]>): Timing {
  return {
    lint: estimateMedian(lint),
    ...format.length > 0 && { format: estimateMedian(format) },
    roundTrip: estimateMedian(roundTrip),
    rounds: lint.length,
  }
}
