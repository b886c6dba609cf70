/** The page's side of a worker that called `serve`. */
import type { Remote } from 'comlink'
import type { Failure, Runtime } from '../protocol.ts'
import { wrap } from 'comlink'
import { RuntimeFailure } from '../protocol.ts'
import { carryFailures } from './transfer.ts'

type Served = Omit<Runtime, 'terminate'>

/** The part of a Worker that is used. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>

interface Connection {
  worker: WorkerLike
  remote: Remote<Served>
  /** Rejects what has not been answered. */
  pending: Set<(error: RuntimeFailure) => void>
}

const RELOAD = 'Reload the page; if it stays, build the deck again.'

/**
 * A runtime in a worker: `create` is called at the first use, and again at the first use after `terminate` or a crash.
 * What was not answered by then is rejected with a RuntimeFailure.
 */
export function createWorkerRuntime(create: () => WorkerLike): Runtime {
  carryFailures()
  let connection: Connection | undefined

  function drop(dropped: Connection | undefined, failure: Failure): void {
    if (connection === dropped)
      connection = undefined
    dropped?.worker.terminate()
    dropped?.pending.forEach(reject => reject(new RuntimeFailure(failure)))
  }

  function ask<T>(question: (remote: Remote<Served>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const { remote, pending } = connection ??= connect(create, drop)
      pending.add(reject)
      question(remote).then(resolve, reject).finally(() => pending.delete(reject))
    })
  }

  return {
    facts: () => ask(remote => remote.facts()),
    load: spec => ask(remote => remote.load(spec)),
    firstCall: implementation => ask(remote => remote.firstCall(implementation)),
    warmUp: implementation => ask(remote => remote.warmUp(implementation)),
    round: batches => ask(remote => remote.round(batches)),
    terminate: () => drop(connection, { what: 'The worker was stopped', where: 'the worker', remedy: 'Run again.' }),
  }
}

function connect(create: () => WorkerLike, drop: (dropped: Connection, failure: Failure) => void): Connection {
  const worker = create()
  const connection: Connection = { worker, remote: wrap<Served>(worker as Worker), pending: new Set() }
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    drop(connection, { what: (event as ErrorEvent).message || 'The worker could not be loaded', where: 'the worker', remedy: RELOAD })
  })
  worker.addEventListener('messageerror', () =>
    drop(connection, { what: 'A message could not be read', where: 'the worker', remedy: RELOAD }))
  return connection
}
