import type { Curve, Meeting } from './crossing.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meetingOf } from './crossing.ts'

const SIZES = [10, 100, 1000, 10_000]

/** Times that grow as a power of the size, with an interval of that share. */
function power(factor: number, exponent: number, share = 0.02, sizes = SIZES): Curve {
  return sizes.map((size) => {
    const value = factor * size ** exponent
    return { size, time: { value, low: value * (1 - share), high: value * (1 + share) } }
  })
}

describe('meetingOf', () => {
  it('finds where two power laws cross, and who is faster above', () => {
    // n^2 = 300 n at n = 300.
    const meeting = meetingOf(power(1, 2), power(300, 1))
    expect(meeting).toMatchObject({ kind: 'crossing', from: 10, to: 10_000, crossings: [{ overtaker: 'second' }] })
    const [{ size }] = (meeting as Extract<Meeting, { kind: 'crossing' }>).crossings
    expect(size.value).toBeCloseTo(300, 6)
    expect(size.low).toBeGreaterThan(285)
    expect(size.low).toBeLessThan(300)
    expect(size.high).toBeGreaterThan(300)
    expect(size.high).toBeLessThan(315)
  })

  it('names the same crossing whichever curve comes first, and another winner', () => {
    const [forth, back] = [meetingOf(power(1, 2), power(300, 1)), meetingOf(power(300, 1), power(1, 2))]
    expect(back).toMatchObject({ crossings: [{ overtaker: 'first' }] })
    const sizes = [forth, back].map(meeting => (meeting as Extract<Meeting, { kind: 'crossing' }>).crossings[0].size)
    expect(sizes[0]!.value).toBeCloseTo(sizes[1]!.value, 9)
    expect(sizes[0]!.low).toBeCloseTo(sizes[1]!.low, 9)
    expect(sizes[0]!.high).toBeCloseTo(sizes[1]!.high, 9)
  })

  it('has a wider range where the intervals are wider, and reaches over sizes at which nothing is clear', () => {
    const meeting = meetingOf(power(1, 2, 0.6), power(300, 1, 0.6))
    const { crossings: [{ size }] } = meeting as Extract<Meeting, { kind: 'crossing' }>
    expect(size.low).toBeLessThan(100)
    expect(size.high).toBeGreaterThan(1000)
  })

  it('claims no crossing where only one is ever clearly faster', () => {
    const apart = { kind: 'apart', faster: 'first' }
    expect(meetingOf(power(1, 1), power(2, 1))).toEqual({ ...apart, from: 10, to: 10_000, clearFrom: 10, clearTo: 10_000 })
    // From 1,000 on their intervals overlap: they may cross, or may not.
    const sizes = [10, 100, 1000]
    expect(meetingOf(power(1, 1, 0.02, sizes), power(40, 0.5, 0.5, sizes))).toMatchObject({ ...apart, clearFrom: 10, clearTo: 100 })
  })

  it('claims nothing where the intervals overlap everywhere', () => {
    expect(meetingOf(power(1, 1, 0.1), power(1.05, 1, 0.1))).toEqual({ kind: 'unclear', from: 10, to: 10_000 })
  })

  it('needs two sizes that both were measured at', () => {
    expect(meetingOf(power(1, 1, 0.02, [10, 100]), power(1, 2, 0.02, [100, 1000]))).toEqual({ kind: 'too-few' })
    expect(meetingOf([], [])).toEqual({ kind: 'too-few' })
  })

  it('finds every crossing of curves that cross twice', () => {
    const factors = [0.5, 2, 2, 0.5]
    const wave = power(1, 1).map(({ size, time }, index) => ({ size, time: scaled(time, factors[index]!) }))
    const meeting = meetingOf(power(1, 1), wave)
    expect(meeting).toMatchObject({ kind: 'crossing', crossings: [{ overtaker: 'first' }, { overtaker: 'second' }] })
  })

  it('holds the crossing within its range, and the range within what was measured', () => {
    const point = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    const curve = fc.array(point, { minLength: 2, maxLength: 8 }).map(points => points.map(([log, width], index) => ({
      size: 10 * 2 ** index,
      time: { value: Math.exp(log), low: Math.exp(log - width), high: Math.exp(log + width) },
    })))
    fc.assert(fc.property(curve, curve, (one, other) => {
      const meeting = meetingOf(one, other)
      if (meeting.kind !== 'crossing')
        return
      for (const { size: { low, value, high } } of meeting.crossings) {
        expect(low).toBeLessThanOrEqual(value * (1 + 1e-9))
        expect(value).toBeLessThanOrEqual(high * (1 + 1e-9))
        expect(low).toBeGreaterThanOrEqual(meeting.from * (1 - 1e-9))
        expect(high).toBeLessThanOrEqual(meeting.to * (1 + 1e-9))
      }
    }))
  })
})

function scaled({ value, low, high }: Curve[number]['time'], factor: number): Curve[number]['time'] {
  return { value: value * factor, low: low * factor, high: high * factor }
}
