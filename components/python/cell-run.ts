/** Runs the code of one cell in the deck's Python, and reports every change. */
import type { PythonRuntime } from '../../bench/runtimes/python/python-api.ts'
import type { CellEvent, CellState } from './cell-state.ts'
import { failureOf } from '../../bench/protocol.ts'
import { IDLE, isBusy, nextCellState } from './cell-state.ts'

export type CellPython = Pick<PythonRuntime, 'startUp' | 'start' | 'runCell' | 'terminate'>

export class CellRun {
  readonly #python: CellPython
  readonly #onChange: (state: CellState) => void
  #state = IDLE
  /** Number of the current run: messages of an earlier one are ignored. */
  #runs = 0

  constructor(python: CellPython, onChange: (state: CellState) => void) {
    this.#python = python
    this.#onChange = onChange
  }

  get state(): CellState {
    return this.#state
  }

  /** Stops a run that is under way, and runs this instead. Never rejects: errors are in the state. */
  async run(code: string): Promise<void> {
    this.stop()
    const own = ++this.#runs
    const tell = (event: CellEvent) => own === this.#runs && this.#apply(event)
    tell({ kind: 'asked', code })
    try {
      await this.#python.start()
      if (own !== this.#runs)
        return
      tell({ kind: 'began' })
      tell({ kind: 'ended', result: await this.#python.runCell(code, piece => tell({ kind: 'printed', piece })) })
    }
    catch (error) {
      tell({ kind: 'failed', failure: failureOf(error, 'Python', 'Run again.') })
    }
  }

  /** Takes over what came of a run in another window, which has ended. */
  adopt(state: CellState): void {
    this.#state = state
    this.#apply({ kind: 'stopped' })
    this.#onChange(this.#state)
  }

  /** Stops the code, by ending Python. While Python is starting, the start continues for the next run. */
  stop(): void {
    if (!isBusy(this.#state))
      return
    // Ready but not starting: its worker has died silently.
    const isUp = this.#state.status === 'running' || this.#python.startUp.step === 'ready'
    this.#runs++
    this.#apply({ kind: 'stopped' })
    if (isUp)
      this.#python.terminate()
  }

  /** Stops, and drops the result. */
  clear(): void {
    this.stop()
    this.#apply({ kind: 'cleared' })
  }

  #apply(event: CellEvent): void {
    const next = nextCellState(this.#state, event)
    if (next === this.#state)
      return
    this.#state = next
    this.#onChange(next)
  }
}
