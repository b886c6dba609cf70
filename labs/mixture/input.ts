/** The experiment's input: points of some blobs, and how far each belongs to each component; right answers by careful sums. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { createRandom } from '../../bench/statistics/random.ts'
import { makeBlobs, unit } from './blobs.ts'
import { estimate, iterate } from './careful.ts'
import { tablesOf } from './tables.ts'

/** By `InputSpec.variant`, with what a menu calls them. */
export const VARIANTS = {
  '': '20 components',
  'forty': '40 components',
  'eight': '8 dimensions',
  'far': '10⁸ away from zero',
} as const

type Variant = keyof typeof VARIANTS

const KINDS: Record<Variant, { dimensions: number, components: number, offset: number }> = {
  '': { dimensions: 2, components: 20, offset: 0 },
  'forty': { dimensions: 2, components: 40, offset: 0 },
  'eight': { dimensions: 8, components: 20, offset: 0 },
  'far': { dimensions: 2, components: 20, offset: 1e8 },
}

/** As in the source: twice as many components are asked for. */
const BLOBS = 10

/** Added to every variance before an E-step: scikit-learn's default. */
export const REGULARISATION = 1e-6

/** Doubles: d, k, the points, the responsibilities. With fewer points than components there are as many components as points. */
export function makeMixtureInput({ size, seed, variant = '' }: InputSpec): MadeInput {
  const { dimensions, components: most, offset } = KINDS[variant as Variant]
  const components = Math.min(most, size)
  const points = makeBlobs(size, dimensions, BLOBS, seed).points.map(x => x + offset)
  const values = [dimensions, components]
  const all = new Float64Array(values.length + points.length + size * components)
  all.set(values)
  all.set(points, values.length)
  fillShares(all.subarray(values.length + points.length), components, seed)
  const bytes = new Uint8Array(all.buffer)
  const tables = tablesOf(bytes)
  const estimates = estimate(tables)
  return { bytes, expected: { estimates, iteration: iterate(tables, estimates, REGULARISATION) } }
}

function fillShares(to: Float64Array, components: number, seed: number): void {
  const random = createRandom(seed + 1)
  for (let start = 0; start < to.length; start += components) {
    const row = to.subarray(start, start + components)
    // None is 0.
    row.forEach((_, m) => row[m] = unit(random) + 2 ** -32)
    const sum = row.reduce((total, share) => total + share)
    row.forEach((share, m) => row[m] = share / sum)
  }
}
