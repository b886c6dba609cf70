/** Checks one text after the other, and reports every change. */
import type { Answer } from './answer.ts'
import type { AttemptEvent, AttemptState } from './attempt-state.ts'
import { failureOf } from '../../bench/protocol.ts'
import { isBusy, nextAttempt, OPEN } from './attempt-state.ts'

export interface Checker {
  /** Resolves when it can check; takes long at the first time. */
  start: () => Promise<void>
  /** Rejects when it can't say. */
  check: (text: string) => Promise<Answer>
  /** Ends a check that is under way, whatever it does. */
  stop: () => void
}

export class AttemptRun {
  readonly #checker: Checker
  readonly #onChange: (state: AttemptState) => void
  #state: AttemptState
  /** Number of the current check: what an earlier one says is ignored. */
  #checks = 0

  constructor(checker: Checker, onChange: (state: AttemptState) => void, state = OPEN) {
    this.#checker = checker
    this.#state = state
    this.#onChange = onChange
  }

  get state(): AttemptState {
    return this.#state
  }

  /** Never rejects: what goes wrong is in the state. */
  async check(text: string): Promise<void> {
    this.stop()
    const own = ++this.#checks
    const tell = (event: AttemptEvent) => own === this.#checks && this.#apply(event)
    tell({ kind: 'asked' })
    try {
      await this.#checker.start()
      if (own !== this.#checks)
        return
      tell({ kind: 'began' })
      tell({ kind: 'answered', answer: { ...await this.#checker.check(text), text } })
    }
    catch (error) {
      tell({ kind: 'failed', failure: failureOf(error, 'the check', 'Check again.') })
    }
  }

  stop(): void {
    if (!isBusy(this.#state))
      return
    const isChecking = this.#state.status === 'checking'
    this.#checks++
    this.#apply({ kind: 'stopped' })
    if (isChecking)
      this.#checker.stop()
  }

  /** Goes on from what another window, or this browser at an earlier visit, has come to. */
  adopt(state: AttemptState): void {
    this.#state = state
    this.#apply({ kind: 'stopped' })
    this.#onChange(this.#state)
  }

  #apply(event: AttemptEvent): void {
    const next = nextAttempt(this.#state, event)
    if (next === this.#state)
      return
    this.#state = next
    this.#onChange(next)
  }
}
