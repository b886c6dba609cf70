/** Runs the code of one cell in the deck's Python, and tells of every change. */
import type { PythonRuntime } from '../../bench/runtimes/python/python-api.ts'
import type { CellEvent, CellState } from './cell-state.ts'
import { failureOf } from '../../bench/protocol.ts'
import { IDLE, isBusy, nextCellState } from './cell-state.ts'

export interface CellRun {
  readonly state: CellState
  /** Stops a run that is under way, and runs this instead. Never rejects: what goes wrong is in the state. */
  run: (code: string) => Promise<void>
  /** Stops whatever the code does, by ending Python. A start of Python goes on: the next run has it. */
  stop: () => void
  /** Stops, and forgets what came of it. */
  clear: () => void
}

export type CellPython = Pick<PythonRuntime, 'startUp' | 'start' | 'runCell' | 'terminate'>

export function createCellRun(python: CellPython, onChange: (state: CellState) => void): CellRun {
  let state = IDLE
  /** Counts the runs: what an earlier one has to say is nobody's. */
  let runs = 0

  function apply(event: CellEvent): void {
    const next = nextCellState(state, event)
    if (next === state)
      return
    state = next
    onChange(state)
  }

  async function run(code: string): Promise<void> {
    stop()
    const own = ++runs
    const tell = (event: CellEvent) => own === runs && apply(event)
    tell({ kind: 'asked', code })
    try {
      await python.start()
      if (own !== runs)
        return
      tell({ kind: 'began' })
      tell({ kind: 'ended', result: await python.runCell(code, piece => tell({ kind: 'printed', piece })) })
    }
    catch (error) {
      tell({ kind: 'failed', failure: failureOf(error, 'Python', 'Run again.') })
    }
  }

  function stop(): void {
    if (!isBusy(state))
      return
    // One that is ready and does not begin is one whose worker is gone without a word.
    const isUp = state.status === 'running' || python.startUp.step === 'ready'
    runs++
    apply({ kind: 'stopped' })
    if (isUp)
      python.terminate()
  }

  function clear(): void {
    stop()
    apply({ kind: 'cleared' })
  }

  return {
    get state() {
      return state
    },
    run,
    stop,
    clear,
  }
}
