/** The pool over real message channels: shares that add up, workers that are kept, and one that dies. */
import type { WorkerLike } from '../../../bench/runtimes/worker-connection.ts'
import type { KernelsOf } from '../kernels.ts'
import { expose } from 'comlink'
import { afterEach, describe, expect, it } from 'vitest'
import { makeDistancesInput } from '../../distances/input.ts'
import { allPairs } from '../../distances/javascript.js'
import { pointSets } from '../../distances/points.ts'
import { countBytes } from '../../doubles/javascript.js'
import { Shares } from './shares.ts'
import { createThreads } from './threads.ts'

let freed = 0

/** The kernels' interface, over JavaScript's loops. */
class Points {
  readonly found: Float64Array
  readonly sets
  constructor(xs: Float64Array, ys: Float64Array, otherXs: Float64Array, otherYs: Float64Array) {
    this.sets = { xs, ys, otherXs, otherYs }
    this.found = new Float64Array(xs.length)
  }

  simd = () => {
    allPairs(this.sets, this.found)
    return 0
  }

  distances = () => this.found.slice()
  free = () => freed++
}

class Text {
  readonly bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  simd = () => countBytes(this.bytes)
  free = () => freed++
}

const kernels = { ResidentPoints: Points, ResidentText: Text } as unknown as KernelsOf['simd']

interface FakeWorker { crash: () => void, isTerminated: boolean }
const workers: FakeWorker[] = []

/** A worker that is a message channel; it crashes when it is told to. */
function create(): WorkerLike {
  const { port1, port2 } = new MessageChannel()
  expose(new Shares(async () => kernels), port2 as never)
  const errors: ((event: unknown) => void)[] = []
  const fake: FakeWorker = {
    isTerminated: false,
    crash: () => errors.forEach(listener => listener({ message: 'out of memory', preventDefault: () => {} })),
  }
  workers.push(fake)
  return {
    postMessage: (...args: never[]) => port1.postMessage(...(args as [never])),
    addEventListener: (type: string, listener: never) =>
      type === 'error' ? errors.push(listener) : (port1.addEventListener(type, listener), port1.start()),
    removeEventListener: (type: string, listener: never) => port1.removeEventListener(type, listener),
    terminate: () => {
      fake.isTerminated = true
      port1.close()
    },
  } as unknown as WorkerLike
}

const bytes = (await makeDistancesInput({ workload: 'distances', size: 101, seed: 3 })).bytes
const sets = pointSets(bytes)
const right = new Float64Array(101)
allPairs(sets, right)

afterEach(() => {
  workers.splice(0)
  freed = 0
})

describe.each([1, 2, 3, 4, 7])('%i workers', (count) => {
  it('find every distance, each a share of them', async () => {
    const { distances } = createThreads(create)
    const found = new Float64Array(101)
    const { find } = await distances(count, sets, found)
    await find()
    expect(found).toEqual(right)
    expect(workers).toHaveLength(count)
    expect(sets.xs.length, 'the input is not moved away').toBe(101)
  })

  it.each(['', 'a', 'aa', 'aaaaaaaaaaaaaaaaaaaaaaa', 'aabbccddeeffaabbcca'])(
    'count the doubles of "%s", those between shares too',
    async (text) => {
      const { doubles } = createThreads(create)
      const letters = new TextEncoder().encode(text)
      const { count: countAll } = await doubles(count, letters)
      expect(await countAll()).toBe(countBytes(letters))
    },
  )
})

describe('the pool', () => {
  it('keeps its workers, and gives back what a share took', async () => {
    const { distances, doubles } = createThreads(create)
    const first = await distances(2, sets, new Float64Array(101))
    const second = await doubles(2, bytes)
    await second.count()
    first.dispose()
    second.dispose()
    await first.find().catch(() => {})
    expect(workers).toHaveLength(2)
    expect(freed).toBe(4)
  })

  it('fails clearly when a worker dies, and starts another at the next use', async () => {
    const { distances } = createThreads(create)
    const found = new Float64Array(101)
    const { find } = await distances(2, sets, found)
    const finding = find()
    workers[1]!.crash()
    await expect(finding).rejects.toThrow('out of memory')
    expect(workers[1]!.isTerminated).toBe(true)
    const again = await distances(2, sets, found)
    await again.find()
    expect(found).toEqual(right)
    expect(workers).toHaveLength(3)
  })
})
