/** The page's side of a worker that called `serve`. */
import type { Runtime } from '../protocol.ts'
import type { WorkerConnection, WorkerLike } from './worker-connection.ts'
import { connectWorker } from './worker-connection.ts'

type Served = Omit<Runtime, 'terminate' | 'ended'>

/**
 * A runtime in a worker: `create` is called at the first use, and again at the first use after `terminate` or a crash.
 * What was not answered by then is rejected with a RuntimeFailure.
 */
export function createWorkerRuntime(create: () => WorkerLike): Runtime {
  return runtimeOver(connectWorker<Served>(create))
}

/** The session's calls, sent over a connection. */
export function runtimeOver<S extends Served>({ ask, terminate, ended }: WorkerConnection<S>): Runtime {
  const askServed = ask as unknown as WorkerConnection<Served>['ask']
  return {
    facts: () => askServed(remote => remote.facts()),
    load: spec => askServed(remote => remote.load(spec)),
    firstCall: implementation => askServed(remote => remote.firstCall(implementation)),
    warmUp: implementation => askServed(remote => remote.warmUp(implementation)),
    round: batches => askServed(remote => remote.round(batches)),
    terminate: () => terminate(),
    ended,
  }
}
