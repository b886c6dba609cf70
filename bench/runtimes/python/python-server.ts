/** The worker's side of Python: a runtime for the session, and the cells of slides. */
import type { Runtime } from '../../protocol.ts'
import type { WorkloadExecutables } from '../executables.ts'
import type { NavigatorNames } from '../runtime-name.ts'
import type { Interpreter } from './interpreter.ts'
import type { CellResult, StartUp } from './python-api.ts'
import { expose } from 'comlink'
import { failureOf, RuntimeFailure } from '../../protocol.ts'
import { createPause } from '../pause.ts'
import { runtimeName } from '../runtime-name.ts'
import { ServedRuntime } from '../served-runtime.ts'
import { carryFailures } from '../transfer.ts'
import { boot } from './boot.ts'

export interface PythonServed extends Omit<Runtime, 'terminate' | 'ended'> {
  start: () => Promise<void>
  watch: (listener: (startUp: StartUp) => void) => void
  runCell: (code: string, onOutput?: (piece: string) => void) => Promise<CellResult>
}

export interface PythonLab {
  /** The deck's own address. */
  base: URL
  useSnapshot: boolean
  /** Makes the lab's own modules importable, once Python has started. */
  setUp: (python: Interpreter) => Promise<void>
  workloads: (python: () => Promise<Interpreter>) => Record<string, WorkloadExecutables>
}

/** Makes the worker that calls it the deck's Python. */
export function servePython(lab: PythonLab): void {
  carryFailures()
  expose(new PythonServer(lab))
}

class PythonServer extends ServedRuntime implements PythonServed {
  readonly #lab: PythonLab
  #starting?: Promise<Interpreter>
  #startUp: StartUp = { step: 'idle', loadedBytes: 0, totalBytes: 0 }
  #listener: (startUp: StartUp) => void = () => {}

  constructor(lab: PythonLab) {
    super(lab.workloads(() => this.#interpreter()), {
      clock: () => performance.now(),
      pause: createPause(),
      host: runtimeName(navigator as NavigatorNames),
      isolated: globalThis.crossOriginIsolated,
    })
    this.#lab = lab
  }

  watch(listener: (startUp: StartUp) => void): void {
    this.#listener = listener
  }

  async start(): Promise<void> {
    await this.#interpreter()
  }

  override async facts() {
    const { name } = await this.#interpreter()
    return { ...await super.facts(), python: name }
  }

  async runCell(code: string, onOutput?: (piece: string) => void): Promise<CellResult> {
    const python = await this.#interpreter()
    try {
      return python.runCell(code, onOutput)
    }
    catch (error) {
      // An exception of the cell is in its result, so here Python itself broke.
      throw new RuntimeFailure(
        { ...failureOf(error, 'the cell', 'Python starts again with the next run.'), isFatal: true },
        { cause: error },
      )
    }
  }

  #interpreter(): Promise<Interpreter> {
    return this.#starting ??= this.#start()
  }

  async #start(): Promise<Interpreter> {
    const { base, useSnapshot, setUp } = this.#lab
    try {
      const python = await boot({ base, useSnapshot, onProgress: startUp => this.#tell(startUp) })
      await setUp(python)
      this.#tell({ ...this.#startUp, step: 'ready' })
      return python
    }
    catch (error) {
      const failure = { ...failureOf(error, 'Python', 'Reload the page; if it stays, run: npm start'), isFatal: true }
      this.#tell({ ...this.#startUp, step: 'failed', failure })
      throw new RuntimeFailure(failure, { cause: error })
    }
  }

  #tell(startUp: StartUp): void {
    this.#startUp = startUp
    this.#listener(startUp)
  }
}
