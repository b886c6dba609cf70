/** A ruff whose every answer the test gives. */
import type { Checked, LinterClient } from '../linter-api.ts'
import { RuntimeFailure } from '../../../bench/protocol.ts'

export const NOTHING: Checked = { problems: [], count: 0, syntaxErrors: 0, fixable: 0, elapsedMs: 1 }

export class SimulatedLinter implements LinterClient {
  /** What was asked, in order. */
  readonly asked: string[] = []
  terminated = 0
  /** Answers at once. While it is false a test answers with {@link answer} or {@link fail}. */
  isPrompt = true
  /** What a check finds. */
  found: (text: string) => Checked = () => NOTHING
  rounds = 0
  /** Called before each round of a measurement. */
  onRound: (round: number) => void = () => {}
  #pending: PromiseWithResolvers<Checked>[] = []

  readonly check = (text: string): Promise<Checked> => {
    this.asked.push(`check ${text}`)
    if (this.isPrompt)
      return Promise.resolve(this.found(text))
    const pending = Promise.withResolvers<Checked>()
    this.#pending.push(pending)
    return pending.promise
  }

  readonly format = async (text: string) => `formatted ${text}`
  readonly fixAll = async (text: string) => `fixed ${text}`
  readonly plan = async () => ({ lint: 10, format: 10 })
  readonly round = async () => {
    this.onRound(++this.rounds)
    return { lintMs: 1, formatMs: 2 }
  }

  readonly terminate = () => {
    this.terminated++
    this.fail(new RuntimeFailure({ what: 'The worker was stopped', where: 'the worker', remedy: 'Run again.' }))
  }

  /** Answers the oldest question. */
  answer(checked: Partial<Checked> = {}): void {
    this.#pending.shift()?.resolve({ ...NOTHING, ...checked })
  }

  fail(error: Error): void {
    this.#pending.shift()?.reject(error)
  }
}

/** Everything that can happen has happened. */
export const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
