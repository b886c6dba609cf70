/** What the worker runs, here with the prebuilt modules: each implementation gives all of the right distances. */
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import type { pointSets } from './points.ts'
import { describe, expect, it, vi } from 'vitest'
import { implementationOf } from '../lab.ts'
import { loadPrebuilt } from '../shared/testing/prebuilt.ts'
import { executables } from './executables.ts'
import { VARIANTS } from './input.ts'
import { distances } from './lab.ts'
import { nearestByStrips } from './strips.ts'

/** Stands for the pool: finds what the pool would, on this thread. */
const threads = {
  doubles: vi.fn(),
  distances: async (_: number, { xs, ys, otherXs, otherYs }: ReturnType<typeof pointSets>, found: Float64Array) => {
    const bytes = new Uint8Array(Float64Array.from([...xs, ...ys, ...otherXs, ...otherYs]).buffer)
    return { find: async () => found.set(nearestByStrips(bytes)), dispose: vi.fn() }
  },
}
const prepare = executables({ loadKernels: loadPrebuilt, threads })
const inWorker = distances.implementations.filter(({ runtime }) => runtime === 'js' || runtime === 'wasm')
const madeOf = (size: number, variant = '') => ({ workload: 'distances', size, seed: 1, variant: variant || undefined })

/** One point, two, and some of each kind. */
const inputs: [size: number, variant: string][] = [
  [1, ''],
  [2, ''],
  ...Object.keys(VARIANTS).map((variant): [number, string] => [500, variant]),
]

describe.each(inputs)('at size %i "%s"', (size, variant) => {
  it.each(inWorker)('$id finds every distance, and again', async (implementation) => {
    const { bytes, expected } = distances.makeInput(madeOf(size, variant)) as MadeInput
    const { run, repeatAsync, answer, dispose } = await prepare(implementation, bytes, madeOf(size, variant))
    const last = nearestByStrips(bytes).at(-1)
    expect(repeatAsync ? await repeatAsync(2) : run()).toBe(last)
    expect(repeatAsync ? await repeatAsync(1) : run()).toBe(last)
    expect(answer!()).toBe(expected.distances)
    dispose?.()
  })
})

it('leaves the input as it was', async () => {
  const { bytes } = distances.makeInput(madeOf(300)) as MadeInput
  const before = bytes.slice()
  for (const implementation of inWorker) {
    const { run, repeatAsync, dispose } = await prepare(implementation, bytes, madeOf(300))
    await (repeatAsync ? repeatAsync(1) : run())
    dispose?.()
  }
  expect(bytes).toEqual(before)
})

it('refuses a lane of threads that is called synchronously', async () => {
  const { bytes } = distances.makeInput(madeOf(2)) as MadeInput
  const { run } = await prepare(implementationOf(distances, 'workers-2'), bytes, madeOf(2))
  expect(run).toThrow('call repeatAsync')
})
