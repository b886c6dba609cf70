import { describe, expect, it } from 'vitest'
import { nearestTo, nextTowards } from './choose.ts'

/** A cross: the middle, then left, right, above and below it. */
const CROSS = { xs: Float64Array.of(1, 0, 2, 1, 1), ys: Float64Array.of(1, 1, 1, 0, 2) }

describe('nearestTo', () => {
  it('finds the nearest point', () => {
    expect(nearestTo(CROSS, 0.9, 1.2)).toBe(0)
    expect(nearestTo(CROSS, 9, 1)).toBe(2)
  })
})

describe('nextTowards', () => {
  it.each([['ArrowLeft', 1], ['ArrowRight', 2], ['ArrowUp', 3], ['ArrowDown', 4]])('goes by %s', (key, index) => {
    expect(nextTowards(CROSS, 0, key)).toBe(index)
  })

  it('prefers the nearest of those that lie that way', () => {
    const row = { xs: Float64Array.of(0, 2, 1), ys: Float64Array.of(0, 0, 0.5) }
    expect(nextTowards(row, 0, 'ArrowRight')).toBe(2)
  })

  it('stays at the edge, and knows no other key', () => {
    expect(nextTowards(CROSS, 1, 'ArrowLeft')).toBe(1)
    expect(nextTowards(CROSS, 0, 'Enter')).toBeUndefined()
  })
})
