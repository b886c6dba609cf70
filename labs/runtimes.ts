/** The page's runtimes: one of each kind for the whole deck, so that no two implementations ever run at once. */
import type { Runtime } from '../bench/protocol.ts'
import type { PythonRuntime } from '../bench/runtimes/python/python-api.ts'
import type { RuntimeKind } from '../bench/workload.ts'
import { RuntimeFailure } from '../bench/protocol.ts'
import { createPythonRuntime } from '../bench/runtimes/python/python-client.ts'
import { createWorkerRuntime } from '../bench/runtimes/worker-client.ts'
import { readPythonOptions } from './shared/python/option.ts'

const worker = createWorkerRuntime(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))

/** The deck's one Python: labs and cells share it. */
export const pythonRuntime: PythonRuntime = createPythonRuntime(() => readPythonOptions(location.search).useSnapshot
  ? new Worker(new URL('./shared/python/python-worker.ts', import.meta.url), { type: 'module' })
  : new Worker(new URL('./shared/python/python-worker.ts', import.meta.url), { type: 'module', name: 'no-snapshot' }))

/** @throws RuntimeFailure for kinds that run only where a report is recorded */
export function runtimeFor(kind: RuntimeKind): Runtime {
  if (kind === 'js' || kind === 'wasm')
    return worker
  if (kind === 'python')
    return pythonRuntime
  throw new RuntimeFailure({ what: `No ${kind} here`, where: 'this page', remedy: 'See the recorded result.' })
}
