import type { Runtime } from '../protocol.ts'

/** A runtime in a worker: `create` is called at the first use, and again after `terminate` or a crash. */
export function createWorkerRuntime(_create: () => Worker): Runtime {
  throw new Error('not implemented')
}
