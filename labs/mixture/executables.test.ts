/** What the worker runs, here with the prebuilt modules: each implementation gives the right answer, and refuses what has none. */
import type { Agreement } from '../../bench/answers/agreement.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { answerOf } from '../../bench/answers/answer.ts'
import { differenceOf } from '../../bench/answers/difference.ts'
import { sha256Hex } from '../../bench/input.ts'
import { loadPrebuilt } from '../shared/testing/prebuilt.ts'
import { makeBlobs } from './blobs.ts'
import { executables } from './executables.ts'
import { VARIANTS } from './input.ts'
import { mixture } from './lab.ts'

const prepare = executables({ loadKernels: loadPrebuilt, threads: { doubles: vi.fn(), distances: vi.fn() } })
const inWorker = mixture.implementations.filter(({ runtime }) => runtime === 'js' || runtime === 'wasm')
const made = (size: number, variant = '') => mixture.makeInput({ workload: 'mixture', size, seed: 1, variant }) as MadeInput
const agrees = mixture.agrees as Agreement

/** One point, a block and one, and some of each kind. */
const inputs: [size: number, variant: string][] = [
  [1, ''],
  [129, ''],
  ...Object.keys(VARIANTS).map((kind): [number, string] => [400, kind]),
]

describe.each(inputs)('%i points, "%s"', (size, variant) => {
  const { bytes, expected } = made(size, variant)

  it.each(inWorker)('$id is right, and again, and leaves the input as it was', async (implementation) => {
    const before = sha256Hex(bytes)
    const { run, answer, dispose } = await prepare(implementation, bytes, { workload: 'mixture', size, seed: 1, variant })
    const first = run()
    expect(run()).toBe(first)
    expect(differenceOf(answerOf(answer!()), answerOf(expected[implementation.answers]!), agrees)).toBeUndefined()
    expect(sha256Hex(bytes)).toBe(before)
    dispose?.()
  })
})

interface Case {
  name: string
  points: (number | string)[][]
  responsibilities: (number | string)[][]
  step?: 'iterate'
  as?: string
  says?: string
}

const { cases } = JSON.parse(readFileSync(new URL('refused.json', import.meta.url), 'utf8')) as { cases: Case[] }

describe('wasm refuses', () => {
  it.each(cases.filter(({ as }) => as === undefined))('$name', async ({ points, responsibilities, step, says }) => {
    const { ResidentMixture } = await loadPrebuilt('cases')
    const flat = (rows: (number | string)[][]) => Float64Array.from(rows.flat(), Number)
    const refused = () => {
      const resident = new ResidentMixture(flat(points), points[0]!.length, flat(responsibilities), responsibilities[0]!.length)
      return step === 'iterate' ? resident.iterate(0) : resident.fused()
    }
    expect(refused).toThrow(says)
  })

  it('what is no array of doubles', async () => {
    const { ResidentMixture, Training } = await loadPrebuilt('cases')
    const single = Float32Array.of(0, 1) as unknown as Float64Array
    expect(() => new ResidentMixture(single, 2, Float64Array.of(1), 1)).toThrow('points is not a Float64Array')
    expect(() => new Training(Float64Array.of(0, 1, 2), 2, 1, 1, 0)).toThrow('3 values are no table of 1 x 2')
    expect(() => new Training(Float64Array.of(0, 1, 2), 1, 4, 1, 0)).toThrow('k is 4, but there are 3 points')
  })
})

/** Once it has converged, likelihoods differ by the rounding of a mean of 10,000. */
const ROUNDING = 1e-12

describe('training', () => {
  it('finds ten blobs that lie apart, and never gets worse', async () => {
    const { Training } = await loadPrebuilt('cases')
    const { points, labels } = makeBlobs(10_000, 2, 10, 1, 5)
    const training = new Training(points, 2, 10, 1, 1e-6)
    const likelihoods = Array.from({ length: 20 }, () => training.iterate())
    const losses = likelihoods.slice(1).map((value, index) => likelihoods[index]! - value)
    expect(Math.max(...losses)).toBeLessThan(ROUNDING)
    expect(randIndex(labels, mostLikely(training.responsibilities, 10))).toBeGreaterThan(0.98)
    training.free()
  })
})

function mostLikely(responsibilities: Float64Array, k: number): number[] {
  return Array.from({ length: responsibilities.length / k }, (_, i) => {
    const row = responsibilities.subarray(i * k, (i + 1) * k)
    return row.indexOf(Math.max(...row))
  })
}

/** How far two ways to part the same points agree, 1 being the same and 0 chance (Hubert & Arabie, 1985). */
function randIndex(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const count = (keys: string[]) => keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>())
  const pairs = (counts: Map<string, number>) => [...counts.values()].reduce((sum, size) => sum + size * (size - 1) / 2, 0)
  const own = Array.from(left, String)
  const others = Array.from(right, String)
  const both = pairs(count(own.map((key, i) => `${key} ${others[i]}`)))
  const [some, rest] = [pairs(count(own)), pairs(count(others))]
  const chance = some * rest / (own.length * (own.length - 1) / 2)
  return (both - chance) / ((some + rest) / 2 - chance)
}
