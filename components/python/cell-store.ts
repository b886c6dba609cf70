/** One cell of the deck: its text and its run, and what every slide and window that shows it sees of them. */
import type { ShallowRef } from 'vue'
import type { Link } from '../runtime/link.ts'
import type { CellCommand, CellLink, CellMessage } from './cell-link.ts'
import type { CellPython } from './cell-run.ts'
import type { CellState } from './cell-state.ts'
import { shallowRef } from 'vue'
import { pythonRuntime } from '../../labs/runtimes.ts'
import { stopLabs } from '../lab/store.ts'
import { useLink } from '../runtime/link.ts'
import { useCellLink } from './cell-link.ts'
import { CellRun } from './cell-run.ts'
import { IDLE, isBusy } from './cell-state.ts'
import { readSnippet } from './snippets.ts'

export interface CellStoreDeps {
  python: CellPython
  windows: Pick<Link, 'isRunner' | 'whenKnown'>
  cells: CellLink
  /** Called before this cell runs: at most one runs anywhere in the deck, and no lab measures at the same time. */
  stopOthers: () => void
}

const stores = new Map<string, CellStore>()

/**
 * The store of a cell, made at its first use and kept: after leaving a slide and coming back, the text is as it was.
 *
 * @throws RangeError when there is no such file
 */
export function useCellStore(file: string): CellStore {
  const known = stores.get(file)
  if (known)
    return known
  const made = new CellStore(file, readSnippet(file), {
    python: pythonRuntime,
    windows: useLink(),
    cells: useCellLink(),
    stopOthers: () => {
      stores.forEach(store => store !== made && isBusy(store.state.value) && store.tell({ stop: true }))
      stopLabs()
    },
  })
  stores.set(file, made)
  return made
}

export class CellStore {
  /** What the file says. */
  readonly original: string
  readonly #file: string
  readonly #deps: CellStoreDeps
  readonly #text: ShallowRef<string>
  readonly #state = shallowRef(IDLE)
  readonly #run: CellRun

  constructor(file: string, original: string, deps: CellStoreDeps) {
    this.original = original
    this.#file = file
    this.#deps = deps
    this.#text = shallowRef(original)
    this.#run = new CellRun(deps.python, (state) => {
      this.#state.value = state
      deps.cells.send({ kind: 'state', file, state })
    })
    deps.cells.onMessage(message => message.file === file && this.#hear(message))
    deps.cells.send({ kind: 'hello', file })
  }

  get text(): Readonly<ShallowRef<string>> {
    return this.#text
  }

  get state(): Readonly<ShallowRef<CellState>> {
    return this.#state
  }

  /** Changes the text in every window. */
  edit(text: string): void {
    if (this.#text.value === text)
      return
    this.#text.value = text
    this.#deps.cells.send({ kind: 'text', file: this.#file, text })
  }

  /** The measuring window runs the code, whichever window was clicked. */
  tell(command: CellCommand): void {
    this.#deps.windows.whenKnown(() => {
      this.#obey(command)
      this.#deps.cells.send({ kind: 'command', file: this.#file, command })
    })
  }

  /** Acts if this is the window that measures, as soon as that is known. */
  whenRunner(action: () => void): void {
    const { whenKnown, isRunner } = this.#deps.windows
    whenKnown(() => isRunner() && action())
  }

  /** A run is stopped wherever it is: the window that measured when it began may be another one by now. */
  #obey(command: CellCommand): void {
    if ('clear' in command)
      return this.#run.clear()
    if ('stop' in command || !this.#deps.windows.isRunner())
      return this.#run.stop()
    this.#deps.stopOthers()
    void this.#run.run(command.run)
  }

  #hear(message: CellMessage): void {
    if (message.kind === 'text')
      this.#text.value = message.text
    else if (message.kind === 'state')
      this.#state.value = message.state
    else if (message.kind === 'command')
      this.#obey(message.command)
    else
      this.#introduce()
  }

  #introduce(): void {
    const { cells, windows } = this.#deps
    if (this.#text.value !== this.original)
      cells.send({ kind: 'text', file: this.#file, text: this.#text.value })
    if (windows.isRunner() && this.#state.value !== IDLE)
      cells.send({ kind: 'state', file: this.#file, state: this.#state.value })
  }
}
