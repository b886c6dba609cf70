import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fit, fitLaidOut } from './fit.ts'

const zone = { width: 884, height: 312 }
const sizes = fc.record({ width: fc.integer({ min: 10, max: 2000 }), height: fc.integer({ min: 10, max: 900 }) })

describe('fit', () => {
  it('fills the side that has less room', () => {
    expect(fit({ width: 680, height: 100 }, zone)).toBeCloseTo(1.3)
    expect(fit({ width: 100, height: 240 }, zone)).toBeCloseTo(1.3)
  })

  it('neither shrinks nor blows up', () => {
    expect(fit({ width: 1000, height: 100 }, zone)).toBe(1)
    expect(fit({ width: 10, height: 10 }, zone)).toBe(1.6)
    expect(fit({ width: 10, height: 10 }, zone, 1.25)).toBe(1.25)
  })

  it('never leaves the zone, unless the picture did so by nature', () => {
    fc.assert(fc.property(sizes, (natural) => {
      const scale = fit(natural, zone)
      const fits = natural.width * scale <= zone.width + 1e-9 && natural.height * scale <= zone.height + 1e-9
      expect(fits || scale === 1).toBe(true)
    }))
  })
})

describe('fitLaidOut', () => {
  it('is that of the picture where it breaks no lines', () => {
    const scale = fitLaidOut(() => ({ width: 680, height: 100 }), zone)
    expect(scale).toBeLessThanOrEqual(1.3)
    expect(scale).toBeGreaterThan(1.27)
  })

  it('takes what the picture takes in the room that is left', () => {
    // 120,000 square px of text, which always fill the width.
    const scale = fitLaidOut(({ width }) => ({ width, height: 120_000 / width }), zone)
    expect(scale ** 2).toBeLessThanOrEqual(884 * 312 / 120_000)
    expect(scale).toBeGreaterThan(1.48)
  })

  it('is 1 for what fits at no scale', () => {
    expect(fitLaidOut(() => ({ width: 2000, height: 10 }), zone)).toBe(1)
  })
})
