import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decades, hatchPath, labelled, logScale, markScale, rowsIn, rowsZone, shorten } from './geometry.ts'

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

it('has room for a second line of words where rows are few', () => {
  expect([2, 4, 5].map(slots => rowsIn({ top: 24, bottom: 268 }, slots).hasTwoLines)).toEqual([true, true, false])
})

describe('rowsZone', () => {
  const pitchOf = (slots: number, hasLimits: boolean) => rowsIn(rowsZone(312, slots, hasLimits), slots).pitch

  it.each([
    [2, true, 88],
    [4, false, 65],
    [5, false, 52],
    [9, true, 29],
    [10, false, 28],
  ])('gives %i rows (limits: %s) at least %i px', (slots, hasLimits, px) => {
    expect(Math.floor(pitchOf(slots, hasLimits))).toBe(px)
  })

  it('keeps room for what the ticks mean where the rows leave it', () => {
    expect(rowsZone(312, 4, true)).toEqual({ top: 24, bottom: 268 })
    expect(rowsZone(312, 10, true)).toEqual({ top: 24, bottom: 288 })
  })
})

it('makes marks larger with their rows, within bounds', () => {
  expect([20, 28, 42, 88].map(markScale)).toEqual([1, 1, 1.5, 2])
})

it('labels as many powers of ten as have room', () => {
  expect(labelled(decades([0.01, 100]), 292)).toHaveLength(5)
  expect(labelled(decades([1e-6, 1e4]), 292)).toEqual([1e-6, 1e-3, 1, 1e3])
})

it('puts each power of ten at the same distance', () => {
  const toX = logScale([0.01, 100], { left: 100, right: 500 })
  expect([0.01, 0.1, 1, 10, 100].map(toX).map(Math.round)).toEqual([100, 200, 300, 400, 500])
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
