import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decades, hatchPath, labelled, logScale, ratioDomain, ratioTicks, rowsIn, shorten } from './geometry.ts'

describe('rowsIn', () => {
  it('keeps every row apart and inside', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), (slots) => {
      const { pitch, centre } = rowsIn({ top: 24, bottom: 268 }, slots)
      expect(pitch).toBeGreaterThanOrEqual(20)
      expect(centre(0)).toBeGreaterThanOrEqual(24 + pitch / 2 - 1)
      expect(centre(slots - 1)).toBeLessThanOrEqual(268 - pitch / 2 + 1)
    }))
  })
})

it('labels as many powers of ten as have room', () => {
  expect(labelled(decades([0.01, 100]), 292)).toHaveLength(5)
  expect(labelled(decades([1e-6, 1e4]), 292)).toEqual([1e-6, 1e-3, 1, 1e3])
})

it('puts each power of ten at the same distance', () => {
  const toX = logScale([0.01, 100], { left: 100, right: 500 })
  expect([0.01, 0.1, 1, 10, 100].map(toX).map(Math.round)).toEqual([100, 200, 300, 400, 500])
})

describe('the ratio strip', () => {
  it.each([
    [[0.995, 1.006], [0.98, 1, 1.02]],
    [[0.985, 1.03], [0.95, 1, 1.05]],
    [[1.3, 1.45], [0.5, 1, 2]],
    [[0.0104, 0.0109], [0.01, 1, 100]],
    [[], [0.98, 1, 1.02]],
  ])('for %j has ticks at %j', (ratios, ticks) => {
    expect(ratioTicks(ratios)).toEqual(ticks)
  })

  it('holds every ratio', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 1e-5, max: 1e5, noNaN: true }), { maxLength: 5 }), (ratios) => {
      const [low, high] = ratioDomain(ratioTicks(ratios))
      for (const ratio of ratios) {
        expect(ratio).toBeGreaterThanOrEqual(low * (1 - 1e-12))
        expect(ratio).toBeLessThanOrEqual(high * (1 + 1e-12))
      }
    }))
  })
})

it('hatches a rectangle and nothing beside it', () => {
  const box = { left: 10, right: 90, top: 5, bottom: 25 }
  const points = hatchPath(box).match(/[\d.]+ [\d.]+/g)!.map(point => point.split(' ').map(Number))
  expect(points.length).toBeGreaterThan(10)
  for (const [x, y] of points) {
    expect(x! >= 10 && x! <= 90).toBe(true)
    expect(y! >= 5 && y! <= 25).toBe(true)
  }
})

it('shortens only what has no room', () => {
  expect(shorten('failed: short', 400)).toBe('failed: short')
  expect(shorten('failed: far too long for it', 100)).toMatch(/^failed.*…$/)
})
