/** The worker's side. A lab's worker entry is one call of {@link serve}. */
import type { WorkloadExecutables } from './executables.ts'
import type { NavigatorNames } from './runtime-name.ts'
import { expose } from 'comlink'
import { createPause } from './pause.ts'
import { runtimeName } from './runtime-name.ts'
import { ServedRuntime } from './served-runtime.ts'
import { carryFailures } from './transfer.ts'

/** Makes the worker that calls it a runtime for these workloads, by workload id. */
export function serve(workloads: Record<string, WorkloadExecutables>): void {
  carryFailures()
  expose(new ServedRuntime(workloads, {
    clock: () => performance.now(),
    pause: createPause(),
    host: runtimeName(navigator as NavigatorNames),
    isolated: globalThis.crossOriginIsolated,
  }))
}
