/** Points of the plane, or of more dimensions, drawn from some blobs; whose they are is known. */
import type { Random } from '../../bench/statistics/random.ts'
import { createRandom } from '../../bench/statistics/random.ts'

export interface Blobs {
  /** Row by row. */
  points: Float64Array
  /** Each point's blob, from 0. */
  labels: Uint8Array
}

/** The side of the square, or cube, that the blobs' middles lie in. */
const SIDE = 20

const STEPS = 2 ** 32

/** In [0, 1). */
export const unit = ({ nextUint32 }: Random): number => nextUint32() / STEPS

/** Roughly normal, within ±3.47: the sum of four, of variance 1. Without a logarithm, so that every engine draws the same bits. */
function bell(random: Random): number {
  return (unit(random) + unit(random) + unit(random) + unit(random) - 2) * Math.sqrt(3)
}

/**
 * `size` points round `count` middles at least `apart` from each other; every blob is stretched and turned in a way of its own.
 *
 * @throws RangeError where there is no room for so many middles
 */
export function makeBlobs(size: number, dimensions: number, count: number, seed: number, apart = 0): Blobs {
  const random = createRandom(seed)
  const middles = makeMiddles(dimensions, count, random, apart)
  // A lower triangle each, as the factor of a covariance.
  const shapes = middles.map(() => Array.from({ length: dimensions }, (_, p) =>
    Array.from({ length: p + 1 }, (_, q) => p === q ? 0.4 + 0.6 * unit(random) : unit(random) - 0.5)))
  const points = new Float64Array(size * dimensions)
  const labels = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    const blob = labels[i] = random.below(count)
    const drawn = Array.from({ length: dimensions }, () => bell(random))
    for (let p = 0; p < dimensions; p++)
      points[i * dimensions + p] = shapes[blob]![p]!.reduce((sum, factor, q) => sum + factor * drawn[q]!, middles[blob]![p]!)
  }
  return { points, labels }
}

const TRIES = 10_000

function makeMiddles(dimensions: number, count: number, random: Random, apart: number): number[][] {
  const middles: number[][] = []
  for (let tried = 0; tried < TRIES && middles.length < count; tried++) {
    const middle = Array.from({ length: dimensions }, () => (unit(random) - 0.5) * SIDE)
    if (middles.every(other => Math.hypot(...other.map((x, p) => x - middle[p]!)) >= apart))
      middles.push(middle)
  }
  if (middles.length < count)
    throw new RangeError(`apart: there is no room for ${count} middles that are ${apart} apart`)
  return middles
}
