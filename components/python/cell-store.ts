/** One cell of the deck: its text and its run, and what every slide and window that shows it sees of them. */
import type { Turns } from '../runtime/exclusive.ts'
import type { Windows } from '../runtime/windows.ts'
import type { CellPython } from './cell-run.ts'
import type { CellState } from './cell-state.ts'
import { computed } from 'vue'
import { pythonRuntime } from '../../labs/runtimes.ts'
import { turns } from '../runtime/exclusive.ts'
import { kept } from '../runtime/kept.ts'
import { Shared } from '../runtime/shared.ts'
import { deckWindows } from '../runtime/windows.ts'
import { CellRun } from './cell-run.ts'
import { IDLE, isAnswered, isBusy } from './cell-state.ts'
import { readSnippet } from './snippets.ts'

/** `show` runs code unless it is known what comes of it: all windows follow one click, and the code runs once. */
export type CellCommand = { run: string } | { show: string } | { stop: true } | { clear: true }

export interface CellStoreDeps {
  python: CellPython
  windows: Windows
  turns: Turns
}

export class CellStore extends Shared<CellState, { text: string }, CellCommand> {
  /** What the file says. */
  readonly original: string
  readonly text = computed(() => this.choice.value.text)

  constructor(file: string, original: string, { python, windows, turns }: CellStoreDeps) {
    const run = new CellRun(python, state => this.publish(state))
    const turn = turns.exclusive(`cell ${file}`, () => run.stop())
    super(`cell ${file}`, {
      state: IDLE,
      choice: { text: original },
      adopt: state => run.adopt(state),
      obey: (command) => {
        if ('stop' in command)
          return run.stop()
        if ('clear' in command)
          return run.clear()
        const code = 'run' in command ? command.run : command.show
        const isUnderWay = isBusy(run.state) && run.state.code === code
        if (!isUnderWay && !('show' in command && isAnswered(run.state, code)))
          void turn.take(() => run.run(code))
      },
    }, windows)
    this.original = original
  }

  /** Changes the text in every window. */
  edit(text: string): void {
    if (this.text.value !== text)
      this.choose({ text })
  }
}

/**
 * The store of a cell, with the text as it was left.
 *
 * @throws RangeError when there is no such file
 */
export const useCellStore = kept(file => new CellStore(file, readSnippet(file), { python: pythonRuntime, windows: deckWindows(), turns }))
