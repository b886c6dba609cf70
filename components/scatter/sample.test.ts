import { describe, expect, it } from 'vitest'
import { FRAME, makeSample } from './sample.ts'

/** Mean distance of a point to the nearest of its own set. */
function meanGap(xs: Float64Array, ys: Float64Array): number {
  const gaps = Array.from(xs, (x, i) =>
    Math.min(...Array.from(xs, (other, j) => (j === i ? Infinity : Math.hypot(other - x, ys[j]! - ys[i]!)))))
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
}

describe.each(['uniform', 'clusters'] as const)('makeSample(%s)', (spread) => {
  it('makes two sets of one size within the frame', () => {
    const { xs, ys, otherXs, otherYs } = makeSample(spread, 120)
    expect([xs, ys, otherXs, otherYs].map(({ length }) => length)).toEqual([120, 120, 120, 120])
    for (const [values, extent] of [[xs, FRAME.width], [otherXs, FRAME.width], [ys, FRAME.height], [otherYs, FRAME.height]] as const)
      expect(values.every(value => value >= 0 && value < extent)).toBe(true)
    expect(xs).not.toEqual(otherXs)
  })

  it('makes the same points again, and others from another seed', () => {
    expect(makeSample(spread, 20)).toEqual(makeSample(spread, 20))
    expect(makeSample(spread, 20, 1).xs).not.toEqual(makeSample(spread, 20, 2).xs)
  })
})

describe('makeSample', () => {
  it('crowds points in clusters', () => {
    const [even, crowded] = (['uniform', 'clusters'] as const).map((spread) => {
      const { xs, ys } = makeSample(spread)
      return meanGap(xs, ys)
    })
    expect(crowded).toBeLessThan(even! / 1.5)
  })
})
