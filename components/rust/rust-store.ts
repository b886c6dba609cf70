/** One cell of Rust of the deck: its text, what rustc finds in it, and what every window that shows it sees of them. */
import type { Turns } from '../runtime/exclusive.ts'
import type { Windows } from '../runtime/windows.ts'
import type { Fix } from './fixes.ts'
import type { RustRunDeps } from './rust-run.ts'
import type { RustState } from './rust-state.ts'
import { computed } from 'vue'
import { turns } from '../runtime/exclusive.ts'
import { kept } from '../runtime/kept.ts'
import { Shared } from '../runtime/shared.ts'
import { deckWindows } from '../runtime/windows.ts'
import { applyFix } from './fixes.ts'
import { compiler } from './rust-client.ts'
import { RustRun } from './rust-run.ts'
import { IDLE, isBusy } from './rust-state.ts'
import { readCode, readProgram } from './snippets.ts'

/** `show` runs a text unless it is known what comes of it: all windows follow one click. */
export type RustCommand = { run: string } | { show: string } | { stop: true }

/** What any window may change. */
interface Choice {
  text: string
  /** The code whose explanation is open. */
  explained?: string
}

export interface RustStoreDeps extends Omit<RustRunDeps, 'onChange' | 'exclusive'> {
  windows: Windows
  turns: Turns
}

export class RustStore extends Shared<RustState, Choice, RustCommand> {
  /** What the file says. */
  readonly original: string
  readonly text = computed(() => this.choice.value.text)
  readonly explained = computed(() => this.choice.value.explained)
  readonly #run: RustRun

  constructor(file: string, original: string, deps: RustStoreDeps) {
    const run = new RustRun({
      ...deps,
      exclusive: stop => deps.turns.exclusive(`rust ${file}`, stop),
      onChange: state => this.publish(state),
    })
    let checked = original
    super(`rust ${file}`, {
      state: IDLE,
      choice: { text: original },
      adopt: state => run.adopt(state),
      obey: (command) => {
        if ('stop' in command)
          return run.stop()
        const text = 'run' in command ? command.run : command.show
        const { code, ending, status } = run.state
        const isKnown = code === text && (status === 'running' || (ending !== undefined && 'show' in command))
        if (!isKnown)
          run.run(text)
      },
      onChoice: ({ text }) => {
        if (text !== checked && this.isRunner.value)
          run.checkSoon(text)
        checked = text
      },
    }, deps.windows)
    this.original = original
    this.#run = run
  }

  /** In the window that asks the compiler: looks at the text, unless it is known what is in it. */
  check(): void {
    const { code } = this.state.value
    if (code !== this.text.value && !isBusy(this.#run.state))
      this.#run.check(this.text.value)
  }

  /** Changes the text in every window. */
  edit(text: string): void {
    if (this.text.value !== text)
      this.choose({ text })
  }

  /** Applies what rustc suggests, unless the text is no longer the one that it was said about. */
  apply(fix: Fix): void {
    if (this.state.value.code === this.text.value)
      this.edit(applyFix(this.text.value, fix))
  }

  /** Opens the explanation of a code, or closes it, in every window. */
  explain(code: string | undefined): void {
    this.choose({ explained: code })
  }
}

/** `snippets/rust/move.rs`, or that and the file that is appended to it, parted by a plus sign. */
export const storeName = (file: string, append?: string): string => append ? `${file}+${append}` : file

/**
 * The store of a cell, with the text as it was left.
 *
 * @throws RangeError when there is no such file
 */
export const useRustStore = kept((name) => {
  const [file, append] = name.split('+')
  return new RustStore(name, readProgram(file!).text, {
    compiler,
    clock: () => performance.now(),
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
    appended: append && readCode(append),
    windows: deckWindows(),
    turns,
  })
})
