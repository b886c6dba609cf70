import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCount, formatDay, formatEstimatedRatio, formatInterval, formatRatioInterval, formatTick, formatTime } from './format.ts'

/** No-break spaces as plain ones. */
function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}

const estimate = (low: number, high: number) => ({ value: (low + high) / 2, low, high })

describe('formatTime', () => {
  it.each([
    [0.0000021, '2.10 ns'],
    [0.0000005, '0.500 ns'],
    [0.0204, '20.4 µs'],
    [0.262, '262 µs'],
    [1.909, '1.91 ms'],
    [32.5, '32.5 ms'],
    [10_640, '10.6 s'],
    [3_122_000, '3,120 s'],
  ])('%d ms is %s', (ms, text) => {
    expect(plain(formatTime(ms))).toBe(text)
  })

  it.each([
    [0.9996, '1.00 ms'],
    [0.0009996, '1.00 µs'],
    [999.6, '1.00 s'],
    [0.9994, '999 µs'],
    [9.996, '10.0 ms'],
  ])('rounds %d ms into the next unit: %s', (ms, text) => {
    expect(plain(formatTime(ms))).toBe(text)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d, which no measurement gives', (ms) => {
    expect(() => formatTime(ms)).toThrow(RangeError)
  })

  it('is within half of the last digit shown', () => {
    const unitMs: Record<string, number> = { ns: 1e-6, µs: 1e-3, ms: 1, s: 1e3 }
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 9e5, noNaN: true }), (ms) => {
      const [figure, unit] = plain(formatTime(ms)).split(' ')
      const read = Number(figure!.replaceAll(',', '')) * unitMs[unit!]!
      expect(Math.abs(read - ms) / ms).toBeLessThanOrEqual(0.005001)
    }))
  })
})

it.each([
  [0.001, '1 µs'],
  [0.1, '100 µs'],
  [1, '1 ms'],
  [1e4, '10 s'],
  [0.005000000000001, '5 µs'],
])('the tick at %d ms is %s', (ms, text) => {
  expect(plain(formatTick(ms))).toBe(text)
})

describe('formatInterval', () => {
  it.each([
    [0.0198, 0.021, '19.8 to 21.0 µs'],
    [0.98, 1.03, '0.98 to 1.03 ms'],
    [0.02041, 0.02043, '20.41 to 20.43 µs'],
    [0.002, 1.03, '2.00 µs to 1.03 ms'],
    [0.0204, 0.0204, '20.4 to 20.4 µs'],
  ])('%d to %d ms is %s', (low, high, text) => {
    expect(plain(formatInterval(estimate(low, high)))).toBe(text)
  })
})

describe('a ratio', () => {
  it.each([
    [22.4, '22×'],
    [2.345, '2.3×'],
    [0.731, '0.73×'],
    [0.01069, '0.011×'],
    [216, '220×'],
    [12_345, '12,000×'],
    [9.96, '10×'],
    [99.6, '100×'],
    [1, '1.0×'],
  ])('%d is %s', (ratio, text) => {
    expect(formatEstimatedRatio({ value: ratio, low: ratio * 0.8, high: ratio * 1.2 })).toBe(text)
  })

  it.each([[1.02, '1.02×'], [0.998, '0.998×'], [1.004, '1.004×']])('%d does not read as 1', (ratio, text) => {
    expect(formatEstimatedRatio({ value: ratio, low: ratio * 0.8, high: ratio * 1.2 })).toBe(text)
  })
})

describe('formatRatioInterval', () => {
  it.each([
    [20.6, 23.4, '21 to 23'],
    [93.8, 94.4, '93.8 to 94.4'],
    [0.985, 1.03, '0.99 to 1.03'],
    [0.995, 1.006, '0.995 to 1.006'],
    [1.004, 1.021, '1.004 to 1.021'],
    [0.5, 40, '0.50 to 40'],
  ])('%d to %d is %s', (low, high, text) => {
    expect(formatRatioInterval(estimate(low, high))).toBe(text)
  })

  it('shows 1 inside exactly when 1 is inside', () => {
    const end = fc.double({ min: 0.9, max: 1.1, noNaN: true }).filter(value => Math.abs(value - 1) > 0.0005)
    fc.assert(fc.property(end, end, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const [shownLow, shownHigh] = formatRatioInterval(estimate(low, high)).split(' to ').map(Number)
      expect(shownLow! < 1 && shownHigh! > 1).toBe(low < 1 && high > 1)
    }))
  })
})

it('groups thousands, and names the day of a moment', () => {
  expect(formatCount(1_000_000)).toBe('1,000,000')
  expect(formatDay('2026-11-20T23:30:00Z')).toBe('20 November 2026')
})

describe('formatEstimatedRatio', () => {
  it('keeps two figures where they lie within the interval that is written beside them', () => {
    expect(formatEstimatedRatio({ value: 22.4, low: 21, high: 23.4 })).toBe('22×')
    expect(formatEstimatedRatio({ value: 0.0107, low: 0.0102, high: 0.0109 })).toBe('0.011×')
  })

  it('takes a third where two would contradict the interval', () => {
    expect(formatEstimatedRatio({ value: 206.4, low: 205, high: 208 })).toBe('206×')
  })
})
