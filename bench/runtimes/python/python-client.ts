/** The page's side of the worker that called `servePython`. */
import type { Failure } from '../../protocol.ts'
import type { WorkerConnection, WorkerLike } from '../worker-connection.ts'
import type { PythonRuntime, StartUp, StartUpStep } from './python-api.ts'
import type { PythonServed } from './python-server.ts'
import { proxy } from 'comlink'
import { RuntimeFailure } from '../../protocol.ts'
import { runtimeOver } from '../worker-client.ts'
import { connectWorker } from '../worker-connection.ts'

const IDLE: StartUp = { step: 'idle', loadedBytes: 0, totalBytes: 0 }
const STARTING: readonly StartUpStep[] = ['fetching', 'starting', 'importing']

/** One Python: `create` is called at the first use, and again at the first use after it was stopped or broke. */
export function createPythonRuntime(create: () => WorkerLike): PythonRuntime {
  const startUp = new Told(IDLE)
  const { ask, terminate, ended } = connectPython(create, startUp)
  return {
    ...runtimeOver<PythonServed>({ ask, terminate, ended }),
    get startUp() {
      return startUp.value
    },
    get isStarting() {
      return STARTING.includes(startUp.value.step)
    },
    onStartUp: listener => startUp.on(listener),
    start: () => ask(remote => remote.start()),
    runCell: (code, onOutput) => ask(remote => remote.runCell(code, onOutput && proxy(onOutput))),
  }
}

/** A value, and who wants to hear of a new one. */
class Told<T> {
  value: T
  readonly #listeners = new Set<(value: T) => void>()

  constructor(value: T) {
    this.value = value
  }

  tell(next: T): void {
    this.value = next
    this.#listeners.forEach(listener => listener(next))
  }

  on(listener: (value: T) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

function connectPython(create: () => WorkerLike, startUp: Told<StartUp>): WorkerConnection<PythonServed> {
  /** Counts the workers: late news of one that is gone are nobody's. */
  let generation = 0
  const connection = connectWorker<PythonServed>(create, {
    onConnect: (remote) => {
      const own = ++generation
      startUp.tell({ ...IDLE, step: 'fetching' })
      void remote.watch(proxy(next => own === generation && startUp.tell(next)))
    },
    onDrop: () => {
      generation++
      startUp.tell(IDLE)
    },
  })

  /** A worker whose Python broke, or never started, is useless. */
  const ask: typeof connection.ask = async (question) => {
    try {
      return await connection.ask(question)
    }
    catch (error) {
      const failure = fatalFailure(error)
      if (failure) {
        connection.terminate(failure)
        startUp.tell({ ...IDLE, step: 'failed', failure })
      }
      throw error
    }
  }
  return { ...connection, ask }
}

function fatalFailure(error: unknown): Failure | undefined {
  return error instanceof RuntimeFailure && error.failure.isFatal ? error.failure : undefined
}
