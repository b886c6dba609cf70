/** Work shared out to a pool of plain workers, which are started once and kept: starting one takes longer than most work. */
import type { WorkerConnection, WorkerLike } from '../../../bench/runtimes/worker-connection.ts'
import type { PointSets } from '../kernels.ts'
import type { Shares } from './shares.ts'
import { connectWorker } from '../../../bench/runtimes/worker-connection.ts'

type Worker = WorkerConnection<Shares>

export interface Threads {
  /** `find` fills `found` with the distances, each worker's share of them. */
  distances: (count: number, sets: PointSets, found: Float64Array) => Promise<{ find: () => Promise<void>, dispose: () => void }>
  /** `count` counts the equal neighbours among the bytes. */
  doubles: (count: number, bytes: Uint8Array) => Promise<{ count: () => Promise<number>, dispose: () => void }>
}

/**
 * A pool that grows to the most workers that were asked of it. A worker that dies rejects what it was asked with a
 * RuntimeFailure, and is started again, without its shares, at the next call.
 */
export function createThreads(create: () => WorkerLike): Threads {
  const workers: Worker[] = []
  let lastKey = 0

  function take(count: number): Worker[] {
    while (workers.length < count)
      workers.push(connectWorker<Shares>(create))
    return workers.slice(0, count)
  }

  /** Hands each of `count` workers its share of `length` items. */
  async function hand(count: number, length: number, prepare: (worker: Worker, key: string, from: number, to: number) => Promise<void>) {
    const key = String(++lastKey)
    const shares = take(count).map((worker, index) => ({
      worker,
      key,
      from: bound(index, count, length),
      to: bound(index + 1, count, length),
    }))
    await Promise.all(shares.map(({ worker, from, to }) => prepare(worker, key, from, to)))
    const dispose = () => shares.forEach(({ worker }) => void worker.ask(remote => remote.release(key)).catch(() => {}))
    return { shares, dispose }
  }

  return {
    distances: async (count, { xs, ys, otherXs, otherYs }, found) => {
      const { shares, dispose } = await hand(count, xs.length, (worker, key, from, to) =>
        worker.ask(remote => remote.preparePoints(key, { xs: xs.slice(from, to), ys: ys.slice(from, to), otherXs, otherYs })))
      const find = async () => {
        await Promise.all(shares.map(async ({ worker, key, from }) => found.set(await worker.ask(remote => remote.distances(key)), from)))
      }
      return { find, dispose }
    },
    doubles: async (count, bytes) => {
      // A share begins with the last letter of the one before, so that no pair is lost between them.
      const { shares, dispose } = await hand(count, bytes.length, (worker, key, from, to) =>
        worker.ask(remote => remote.prepareText(key, bytes.slice(Math.max(0, from - 1), to))))
      const countAll = async () => {
        const counts = await Promise.all(shares.map(({ worker, key }) => worker.ask(remote => remote.doubles(key))))
        return counts.reduce((sum, one) => sum + one, 0)
      }
      return { count: countAll, dispose }
    },
  }
}

function bound(index: number, count: number, length: number): number {
  return Math.floor(index * length / count)
}
