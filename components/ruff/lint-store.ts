/** One linted cell of the deck: its text, what ruff finds in it, and what every window that shows it sees of them. */
import type { Turns } from '../runtime/exclusive.ts'
import type { Windows } from '../runtime/windows.ts'
import type { LintRunDeps } from './lint-run.ts'
import type { LintState } from './lint-state.ts'
import type { Problem } from './linter-api.ts'
import { computed } from 'vue'
import { turns } from '../runtime/exclusive.ts'
import { kept } from '../runtime/kept.ts'
import { Shared } from '../runtime/shared.ts'
import { pageVisibility } from '../runtime/visibility.ts'
import { deckWindows } from '../runtime/windows.ts'
import { applyEdits } from './edits.ts'
import { LintRun } from './lint-run.ts'
import { IDLE } from './lint-state.ts'
import { ruff } from './ruff-client.ts'
import { readLintSnippet } from './snippets.ts'

export type LintCommand = 'measure' | 'format' | 'fixAll' | 'reset' | 'stop'

/** What any window may change. */
interface Choice {
  text: string
  /** The rule whose documentation is open. */
  rule?: string
}

export interface LintStoreDeps extends Omit<LintRunDeps, 'onChange' | 'exclusive'> {
  windows: Windows
  turns: Turns
}

export class LintStore extends Shared<LintState, Choice, LintCommand> {
  /** What the file says. */
  readonly original: string
  readonly text = computed(() => this.choice.value.text)
  readonly rule = computed(() => this.choice.value.rule)
  readonly #run: LintRun

  constructor(file: string, original: string, deps: LintStoreDeps) {
    const run = new LintRun({
      ...deps,
      exclusive: stop => deps.turns.exclusive(`ruff ${file}`, stop),
      onChange: state => this.publish(state),
    })
    let checked = original
    super(`ruff ${file}`, {
      state: IDLE,
      choice: { text: original },
      adopt: state => run.adopt(state),
      obey: command => this.#obey(command),
      onChoice: ({ text }) => {
        if (text !== checked && this.isRunner.value)
          run.check(text)
        checked = text
      },
    }, deps.windows)
    this.original = original
    this.#run = run
  }

  /** In the window that asks ruff: looks at the text, unless it is known what is in it. */
  check(): void {
    const { status, code } = this.state.value
    if (status !== 'checked' || code !== this.text.value)
      this.#run.check(this.text.value)
  }

  /** Changes the text in every window. */
  edit(text: string): void {
    if (this.text.value !== text)
      this.choose({ text })
  }

  /** Applies the fix of a problem, unless the text is no longer the one that it was found in. */
  fix({ fix }: Problem): void {
    if (fix && this.state.value.code === this.text.value)
      this.edit(applyEdits(this.text.value, fix.edits))
  }

  /** Opens the documentation of a rule, or closes it, in every window. */
  open(rule: string | undefined): void {
    this.choose({ rule })
  }

  #obey(command: LintCommand): void {
    if (command === 'stop') {
      this.#run.stop()
    }
    else if (command === 'measure') {
      void this.#run.measure()
    }
    else if (command === 'reset') {
      this.#run.reset()
      this.edit(this.original)
    }
    else {
      void this.#rewrite(command)
    }
  }

  /** Whoever has typed on meanwhile keeps what was typed. */
  async #rewrite(how: 'format' | 'fixAll'): Promise<void> {
    const before = this.text.value
    const after = await this.#run.rewrite(how, before)
    if (after !== undefined && this.text.value === before)
      this.edit(after)
  }
}

/**
 * The store of a linted cell, with the text as it was left.
 *
 * @throws RangeError when there is no such file
 */
export const useLintStore = kept(file => new LintStore(file, readLintSnippet(file).code, {
  linter: ruff,
  clock: () => performance.now(),
  visibility: pageVisibility,
  wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
  windows: deckWindows(),
  turns,
}))
