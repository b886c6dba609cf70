/** The page's runtimes: one for the whole deck, so that no two implementations ever run at once. */
import type { Runtime } from '../bench/protocol.ts'
import type { RuntimeKind } from '../bench/workload.ts'
import { RuntimeFailure } from '../bench/protocol.ts'
import { createWorkerRuntime } from '../bench/runtimes/worker-client.ts'

const worker = createWorkerRuntime(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }))

/** @throws RuntimeFailure for kinds that run only where a report is recorded */
export function runtimeFor(kind: RuntimeKind): Runtime {
  if (kind === 'js' || kind === 'wasm')
    return worker
  throw new RuntimeFailure({ what: `No ${kind} here`, where: 'this page', remedy: 'See the recorded result.' })
}
