/** The input in its four kinds, and the right answers for it: apart from the kernels, and held against the naive form. */
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import golden from './golden.json' with { type: 'json' }
import { makeDistancesInput, VARIANTS } from './input.ts'
import { digest, pointSets } from './points.ts'
import { nearestByStrips } from './strips.ts'

const variants = Object.keys(VARIANTS)
function made(size: number, variant = '', seed = 1) {
  return makeDistancesInput({ workload: 'distances', size, seed, variant: variant || undefined }) as MadeInput
}

function inputOf(points: readonly (readonly number[])[], others: readonly (readonly number[])[]): Uint8Array {
  const columns = [points, others].flatMap(set => [0, 1].map(axis => set.map(point => point[axis]!)))
  return new Uint8Array(Float64Array.from(columns.flat()).buffer)
}

function naive(bytes: Uint8Array): number[] {
  const { xs, ys, otherXs, otherYs } = pointSets(bytes)
  return Array.from(xs, (x, i) =>
    Math.sqrt(Math.min(...Array.from(otherXs, (otherX, j) => (x - otherX) ** 2 + (ys[i]! - otherYs[j]!) ** 2))))
}

describe.each(variants)('points of the kind "%s"', (variant) => {
  it('lie in the unit square or at its border, differ by seed, and are the same each time', () => {
    const { bytes } = made(1000, variant)
    const coordinates = new Float64Array(bytes.buffer)
    expect(coordinates).toHaveLength(4000)
    expect(Math.min(...coordinates)).toBeGreaterThan(-0.01)
    expect(Math.max(...coordinates)).toBeLessThan(1.01)
    expect(made(1000, variant).bytes).toEqual(bytes)
    expect(made(1000, variant, 2).bytes).not.toEqual(bytes)
  })

  it('come with answers that the naive form gives too', () => {
    const { bytes, expected } = made(700, variant)
    expect(expected.distances).toBe(digest(Float64Array.from(naive(bytes))))
    expect(expected.distances).toMatch(/^[0-9a-f]{12}$/)
  })
})

describe('what tells the kinds apart', () => {
  const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
  const nearest = (variant: string) => mean(nearestByStrips(made(4000, variant).bytes))

  it('is how near the nearest is: a random point has it at half of the spacing, a cluster far nearer', () => {
    // Of points spread evenly by chance the mean is 1 / (2 root of their density).
    expect(nearest('')).toBeCloseTo(1 / (2 * Math.sqrt(4000)), 3)
    expect(nearest('clusters')).toBeLessThan(nearest('') / 20)
    expect(nearest('spiral')).toBeLessThan(nearest(''))
    expect(nearest('jitter')).toBeLessThan(nearest(''))
  })

  it('is that a spiral keeps its distance from its middle growing with the angle', () => {
    const { xs, ys } = pointSets(made(500, 'spiral').bytes)
    for (const [i, x] of xs.entries()) {
      const [dx, dy] = [x - 0.5, ys[i]! - 0.5]
      const turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) % 1
      const turns = Math.hypot(dx, dy) * 2 * 5
      const off = ((turns - turn) % 1 + 1.5) % 1 - 0.5
      expect(Math.abs(off), `turn ${turn}, ${turns} turns out`).toBeLessThan(0.02)
    }
  })
})

describe('the right answers', () => {
  it('are those of exact arithmetic, to four units in the last place', () => {
    const found = nearestByStrips(inputOf(golden.points, golden.others))
    expect(found).toHaveLength(20)
    found.forEach((distance, index) => expect(Math.abs(distance / Number(golden.distances[index]) - 1)).toBeLessThan(4 * Number.EPSILON))
  })

  it('are the naive form\'s, bit for bit, wherever the points lie', () => {
    const coordinate = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, 1, 5e-324, 1e150))
    const points = fc.array(fc.tuple(coordinate, coordinate, coordinate, coordinate), { minLength: 1, maxLength: 400 })
    fc.assert(fc.property(points, (pairs) => {
      const bytes = inputOf(pairs.map(([x, y]) => [x, y]), pairs.map(([, , x, y]) => [x, y]))
      expect([...nearestByStrips(bytes)]).toEqual(naive(bytes))
    }), { numRuns: 60 })
  })

  it('look into more than one strip', () => {
    const { bytes } = made(3000)
    expect([...nearestByStrips(bytes)].slice(0, 50)).toEqual(naive(bytes).slice(0, 50))
  })
})
