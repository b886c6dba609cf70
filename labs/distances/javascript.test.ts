/** Each way in JavaScript against the right answers, over any points. */
import type { PointSets } from '../shared/kernels.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byGrid } from './grid.js'
import { allPairs, byFlatbush } from './javascript.js'

const ways: Record<string, (sets: PointSets, found: Float64Array) => void> = {
  allPairs,
  byFlatbush,
  byGrid,
  byGridOfOne: (sets, found) => byGrid(sets, found, 1),
  byGridOf64: (sets, found) => byGrid(sets, found, 64),
}

function setsOf(points: readonly (readonly [number, number])[], others: readonly (readonly [number, number])[]): PointSets {
  const column = (set: typeof points, axis: 0 | 1) => Float64Array.from(set, point => point[axis])
  return { xs: column(points, 0), ys: column(points, 1), otherXs: column(others, 0), otherYs: column(others, 1) }
}

function naive(points: readonly (readonly [number, number])[], others: readonly (readonly [number, number])[]): number[] {
  return points.map(([x, y]) => Math.sqrt(Math.min(...others.map(([a, b]) => (x - a) ** 2 + (y - b) ** 2))))
}

/** Spread, on a line, on few places, all at one, and far apart. */
const coordinate = fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(-1, 0, 0.5, 1))
const point = fc.tuple(coordinate, coordinate)
const kinds = {
  'anywhere': point,
  'on a line': coordinate.map(x => [x, 0.25] as [number, number]),
  'on another line': coordinate.map(y => [0.25, y] as [number, number]),
  'at few places': fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1)),
  'at one place': fc.constant([0.5, 0.5] as [number, number]),
  'far apart': fc.tuple(fc.constantFrom(-1e9, 0, 1e9), fc.constantFrom(-1e9, 0, 1e9)),
}

describe.each(Object.keys(ways))('%s', (name) => {
  it.each(Object.entries(kinds))('is exact for points %s', (_, kind) => {
    const some = fc.array(kind, { maxLength: 40 })
    const others = fc.array(kind, { minLength: 1, maxLength: 120 })
    fc.assert(fc.property(some, others, fc.array(point, { maxLength: 5 }), (points, others, strays) => {
      const asking = [...points, ...strays]
      const found = new Float64Array(asking.length)
      ways[name]!(setsOf(asking, others), found)
      expect([...found]).toEqual(naive(asking, others))
    }), { numRuns: 60 })
  })
})
