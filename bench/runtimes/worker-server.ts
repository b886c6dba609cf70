import type { WorkloadExecutables } from './executables.ts'

/** Makes the worker that calls it a runtime for these workloads, by workload id. */
export function serve(_workloads: Record<string, WorkloadExecutables>): void {
  throw new Error('not implemented')
}
