import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, scaleBelow, shuffled } from './random.ts'

function first(count: number, next: () => number): number[] {
  return Array.from({ length: count }, next)
}

describe('the generator that every language shares', () => {
  // Computed apart, with Python's unbounded integers.
  it.each([
    [0, [3809008728, 1133695204, 53579671, 2891528803, 139681546, 2203266335, 104831812, 1587294886]],
    [1, [2442144158, 3238099751, 3819917871, 2104621829, 2021136066, 4223536128, 1515984730, 2298887649]],
    [0xFFFFFFFF, [835879718, 1921286648, 2356205009, 1885780724, 980451116, 1053911718, 3677392737, 2464361898]],
  ])('starts as documented from seed %i', (seed, expected) => {
    expect(first(8, createRandom(seed).nextUint32)).toEqual(expected)
  })

  it('draws letters as documented', () => {
    const random = createRandom(1)
    expect(first(20, () => random.below(26)))
      .toEqual([14, 19, 23, 12, 12, 25, 9, 13, 8, 22, 13, 20, 15, 11, 6, 19, 17, 15, 20, 1])
  })

  it('takes the lowest 32 bits of a seed', () => {
    expect(createRandom(2 ** 32 + 7).nextUint32()).toBe(createRandom(7).nextUint32())
  })
})

describe('scaleBelow', () => {
  it('is floor(u * n / 2^32), exactly', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 2 ** 32 }), (u, n) => {
      expect(scaleBelow(u, n)).toBe(Number(BigInt(u) * BigInt(n) >> 32n))
    }))
  })
})

describe('shuffled', () => {
  it('keeps the items and leaves its argument alone', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      const before = [...items]
      const after = shuffled(items, createRandom(seed).nextUint32)
      expect(items).toEqual(before)
      expect(after.toSorted()).toEqual(before.toSorted())
    }))
  })

  it('gives every order of three its share', () => {
    const { nextUint32 } = createRandom(1)
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(['a', 'b', 'c'], nextUint32).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values())
      expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})
