/** The page's side of the worker that called `servePython`. */
import type { Failure } from '../../protocol.ts'
import type { WorkerLike } from '../worker-connection.ts'
import type { CellResult, PythonRuntime, StartUp } from './python-api.ts'
import type { PythonServed } from './python-server.ts'
import { proxy } from 'comlink'
import { RuntimeFailure } from '../../protocol.ts'
import { runtimeOver } from '../worker-client.ts'
import { connectWorker } from '../worker-connection.ts'

const IDLE: StartUp = { step: 'idle', loadedBytes: 0, totalBytes: 0 }

/** One Python: `create` is called at the first use, and again at the first use after it was stopped or broke. */
export function createPythonRuntime(create: () => WorkerLike): PythonRuntime {
  const listeners = new Set<(startUp: StartUp) => void>()
  let startUp = IDLE
  let cells = 0

  function tell(next: StartUp): void {
    startUp = next
    listeners.forEach(listener => listener(next))
  }

  /** Number of the current worker: late messages of an earlier one are ignored. */
  let generation = 0
  const connection = connectWorker<PythonServed>(create, {
    onConnect: (remote) => {
      const own = ++generation
      tell({ ...IDLE, step: 'fetching' })
      void remote.watch(proxy(next => own === generation && tell(next)))
    },
    onDrop: () => {
      generation++
      tell(IDLE)
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
        tell({ ...IDLE, step: 'failed', failure })
      }
      throw error
    }
  }

  async function runCell(code: string, onOutput?: (piece: string) => void): Promise<CellResult> {
    cells++
    try {
      return await ask(remote => remote.runCell(code, onOutput && proxy(onOutput)))
    }
    finally {
      cells--
    }
  }

  return {
    ...runtimeOver<PythonServed>({ ask, terminate: connection.terminate, ended: connection.ended }),
    get startUp() {
      return startUp
    },
    get isRunningCell() {
      return cells > 0
    },
    onStartUp: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => ask(remote => remote.start()),
    runCell,
  }
}

function fatalFailure(error: unknown): Failure | undefined {
  return error instanceof RuntimeFailure && error.failure.isFatal ? error.failure : undefined
}
