/** The page's end of a worker: made at the first call, and again at the first one after it was stopped or crashed. */
import type { Remote } from 'comlink'
import type { Failure } from '../protocol.ts'
import { wrap } from 'comlink'
import { RuntimeFailure } from '../protocol.ts'
import { carryFailures } from './transfer.ts'

/** The part of a Worker that is used. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>

export interface WorkerConnection<Served> {
  /** What is not answered when the worker ends is rejected with a RuntimeFailure. */
  ask: <T>(question: (remote: Remote<Served>) => Promise<T>) => Promise<T>
  terminate: (failure?: Failure) => void
  /** Workers that were stopped or crashed so far. */
  ended: () => number
}

export interface ConnectionEvents<Served> {
  /** A worker was made, and has not been called yet. */
  onConnect?: (remote: Remote<Served>) => void
  /** It was stopped, or it crashed. */
  onDrop?: (failure: Failure) => void
}

interface Connection<Served> {
  worker: WorkerLike
  remote: Remote<Served>
  /** Rejects what has not been answered. */
  pending: Set<(error: RuntimeFailure) => void>
}

const RELOAD = 'Reload the page; if it stays, build the deck again.'
const STOPPED: Failure = { what: 'The worker was stopped', where: 'the worker', remedy: 'Run again.', isStopped: true }

export function connectWorker<Served>(
  create: () => WorkerLike,
  { onConnect, onDrop }: ConnectionEvents<Served> = {},
): WorkerConnection<Served> {
  carryFailures()
  let connection: Connection<Served> | undefined
  let ended = 0

  function drop(dropped: Connection<Served> | undefined, failure: Failure): void {
    const isCurrent = connection === dropped
    if (isCurrent)
      connection = undefined
    dropped?.worker.terminate()
    dropped?.pending.forEach(reject => reject(new RuntimeFailure(failure)))
    if (isCurrent && dropped) {
      ended++
      onDrop?.(failure)
    }
  }

  function connect(): Connection<Served> {
    const worker = create()
    const made: Connection<Served> = { worker, remote: wrap<Served>(worker as Worker), pending: new Set() }
    onTrouble(worker, what => drop(made, { what, where: 'the worker', remedy: RELOAD }))
    connection = made
    onConnect?.(made.remote)
    return made
  }

  return {
    ask: question => new Promise((resolve, reject) => {
      const { remote, pending } = connection ?? connect()
      pending.add(reject)
      question(remote).then(resolve, reject).finally(() => pending.delete(reject))
    }),
    terminate: (failure = STOPPED) => drop(connection, failure),
    ended: () => ended,
  }
}

/** What went wrong in or with the worker, in words. */
function onTrouble(worker: WorkerLike, tell: (what: string) => void): void {
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    tell((event as ErrorEvent).message || 'The worker could not be loaded')
  })
  worker.addEventListener('messageerror', () => tell('A message could not be read'))
}
