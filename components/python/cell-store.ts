/** One cell of the deck: its text and its run, and what every slide and window that shows it sees of them. */
import type { ShallowRef } from 'vue'
import type { Link } from '../lab/link.ts'
import type { CellCommand, CellLink, CellMessage } from './cell-link.ts'
import type { CellPython } from './cell-run.ts'
import type { CellState } from './cell-state.ts'
import { shallowRef } from 'vue'
import { pythonRuntime } from '../../labs/runtimes.ts'
import { useLink } from '../lab/link.ts'
import { useCellLink } from './cell-link.ts'
import { createCellRun } from './cell-run.ts'
import { IDLE, isBusy } from './cell-state.ts'
import { readSnippet } from './snippets.ts'

export interface CellStore {
  /** What the file says. */
  original: string
  text: Readonly<ShallowRef<string>>
  state: Readonly<ShallowRef<CellState>>
  /** Changes the text in every window. */
  edit: (text: string) => void
  /** Code is run by the window that measures, whichever was pressed. */
  tell: (command: CellCommand) => void
  /** Acts if this is the window that measures, as soon as that is known. */
  whenRunner: (action: () => void) => void
}

export interface CellStoreDeps {
  python: CellPython
  windows: Pick<Link, 'isRunner' | 'whenKnown'>
  cells: CellLink
  /** Called before this cell runs: at most one runs anywhere in the deck. */
  stopOthers: () => void
}

const stores = new Map<string, CellStore>()

/**
 * The store of a cell, made at its first use and kept: whoever leaves a slide and comes back finds the text as it was.
 *
 * @throws RangeError when there is no such file
 */
export function useCellStore(file: string): CellStore {
  const known = stores.get(file)
  if (known)
    return known
  const made = createCellStore(file, readSnippet(file), {
    python: pythonRuntime,
    windows: useLink(),
    cells: useCellLink(),
    stopOthers: () => stores.forEach(store => store !== made && isBusy(store.state.value) && store.tell({ stop: true })),
  })
  stores.set(file, made)
  return made
}

export function createCellStore(file: string, original: string, { python, windows, cells, stopOthers }: CellStoreDeps): CellStore {
  const text = shallowRef(original)
  const state = shallowRef(IDLE)
  const run = createCellRun(python, (next) => {
    state.value = next
    cells.send({ kind: 'state', file, state: next })
  })

  function edit(next: string): void {
    if (text.value === next)
      return
    text.value = next
    cells.send({ kind: 'text', file, text: next })
  }

  function tell(command: CellCommand): void {
    windows.whenKnown(() => {
      obey(command)
      cells.send({ kind: 'command', file, command })
    })
  }

  /** A run is stopped wherever it is: the window that measured when it began may be another one by now. */
  function obey(command: CellCommand): void {
    if ('run' in command) {
      if (!windows.isRunner())
        return run.stop()
      stopOthers()
      void run.run(command.run)
    }
    else if ('stop' in command) {
      run.stop()
    }
    else {
      run.clear()
    }
  }

  function hear(message: CellMessage): void {
    if (message.kind === 'text')
      text.value = message.text
    else if (message.kind === 'state')
      state.value = message.state
    else if (message.kind === 'command')
      obey(message.command)
    else if (message.kind === 'hello')
      introduce()
  }

  function introduce(): void {
    if (text.value !== original)
      cells.send({ kind: 'text', file, text: text.value })
    if (windows.isRunner() && state.value !== IDLE)
      cells.send({ kind: 'state', file, state: state.value })
  }

  cells.onMessage(message => message.file === file && hear(message))
  cells.send({ kind: 'hello', file })
  const whenRunner = (action: () => void) => windows.whenKnown(() => windows.isRunner() && action())
  return { original, text, state, edit, tell, whenRunner }
}
