/** A step of an exercise: the learner's text, the hints that were revealed, and what its checks said, in all windows and visits. */
import type { Turns } from '../runtime/exclusive.ts'
import type { Windows } from '../runtime/windows.ts'
import type { Checker } from './attempt-run.ts'
import type { AttemptState } from './attempt-state.ts'
import type { Step } from './exercises.ts'
import { computed } from 'vue'
import { Shared } from '../runtime/shared.ts'
import { AttemptRun } from './attempt-run.ts'
import { OPEN } from './attempt-state.ts'

export type AttemptCommand = { check: string } | { stop: true }

/** What any window may change. */
interface Choice {
  text: string
  /** How many hints are shown. */
  hints: number
}

/** What the browser keeps until the next visit. */
export interface Kept extends Choice {
  tries: number
  isSolved: boolean
}

export interface AttemptDeps {
  checker: Checker
  windows: Windows
  turns: Turns
  /** From an earlier visit. */
  kept?: Kept
}

export class AttemptStore extends Shared<AttemptState, Choice, AttemptCommand> {
  readonly step: Step
  /** Does something with what checks the text, unless anything measures or runs in the deck; a check of this step waits for it. */
  readonly look: <T>(action: () => Promise<T>) => Promise<T | undefined>
  readonly text = computed(() => this.choice.value.text)
  readonly hints = computed(() => this.step.hints.slice(0, this.choice.value.hints))
  /** What is to be kept. */
  readonly kept = computed<Kept>(() => ({ ...this.choice.value, tries: this.state.value.tries, isSolved: this.state.value.isSolved }))

  constructor(step: Step, { checker, windows, turns, kept }: AttemptDeps) {
    const name = `exercise ${step.file}`
    const before: AttemptState = { ...OPEN, tries: kept?.tries ?? 0, isSolved: kept?.isSolved ?? false }
    const run = new AttemptRun(checker, state => this.publish(state), before)
    let isLooking = false
    const turn = turns.exclusive(name, () => {
      run.stop()
      if (isLooking)
        checker.stop()
    })
    super(name, {
      state: before,
      choice: { text: kept?.text ?? (step.kind === 'predict' ? '' : step.start), hints: kept?.hints ?? 0 },
      adopt: state => run.adopt(state),
      obey: command => 'stop' in command ? run.stop() : void turn.take(() => run.check(command.check)),
    }, windows)
    this.step = step
    this.look = async (action) => {
      if (turns.owner !== undefined)
        return undefined
      isLooking = true
      return await turn.take(action).finally(() => isLooking = false)
    }
  }

  /** Where the learner began. */
  get original(): string {
    return this.step.kind === 'predict' ? '' : this.step.start
  }

  edit(text: string): void {
    if (this.text.value !== text)
      this.choose({ text })
  }

  revealHint(): void {
    this.choose({ hints: Math.min(this.choice.value.hints + 1, this.step.hints.length) })
  }
}
