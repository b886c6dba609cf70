import type { WorkloadExecutables } from './executables.ts'
/** The worker's side. A lab's worker entry is one call of {@link serve}. */
import type { NavigatorNames } from './runtime-name.ts'
import { expose } from 'comlink'
import { runtimeName } from './runtime-name.ts'
import { ServedRuntime } from './served-runtime.ts'
import { carryFailures } from './transfer.ts'

/** Makes the worker that calls it a runtime for these workloads, by workload id. */
export function serve(workloads: Record<string, WorkloadExecutables>): void {
  carryFailures()
  expose(new ServedRuntime(workloads, {
    clock: () => performance.now(),
    pause: createPause(),
    runtime: runtimeName(navigator as NavigatorNames),
    isolated: globalThis.crossOriginIsolated,
  }))
}

/** A message to itself: unlike a timer, it is neither rounded up to 4 ms nor slowed down in a worker. */
function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return () => new Promise((resolve) => {
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}
