import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateMedian, median, MIN_SAMPLES, pairedRatio, quantile, relativeHalfWidth, verdict } from './estimates.ts'
import { createRandom, scaleBelow } from './random.ts'

const time = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
const times = fc.array(time, { minLength: 1, maxLength: 60 })

describe('median and quantile', () => {
  it.each([
    [[3], 3],
    [[4, 1], 2.5],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])('median of %j is %d', (samples, expected) => {
    expect(median(samples)).toBe(expected)
  })

  it('interpolates as numpy.quantile does', () => {
    expect(quantile([1, 2, 4, 8, 16], 0.1)).toBeCloseTo(1.4, 12)
    expect(quantile([1, 2, 4, 8, 16], 0.9)).toBeCloseTo(12.8, 12)
    expect(quantile([1, 2, 4, 8, 16], 1)).toBe(16)
    expect(() => quantile([1], 1.1)).toThrow('p: 1.1')
  })
})

describe('estimateMedian', () => {
  it('gives one sample as it is', () => {
    expect(estimateMedian([7])).toEqual({ value: 7, low: 7, high: 7 })
  })

  // P(Bin(15, k/15) >= 8) is 0.0042 for k = 3, 0.0255 for 4 and 0.0882 for 5, so that the mid-distribution passes 0.025
  // between the 4th, where it is 0.01487, and the 5th, where it is 0.05688.
  it('has the ends of the bootstrap distribution, worked out by hand', () => {
    const { value, low, high } = estimateMedian(Array.from({ length: 15 }, (_, i) => i + 1))
    expect(value).toBe(8)
    expect(low).toBeCloseTo(4 + (0.025 - 0.01487) / (0.05688 - 0.01487), 2)
    expect(high).toBeCloseTo(16 - low, 12)
  })

  it.each([15, 16, 25])('agrees with resampling %d samples', (n) => {
    const samples = skewedSamples(n)
    const exact = estimateMedian(samples)
    const naive = resampledInterval(samples, 20_000)
    const tolerance = 0.15 * (exact.high - exact.low)
    expect(Math.abs(exact.low - naive.low)).toBeLessThan(tolerance)
    expect(Math.abs(exact.high - naive.high)).toBeLessThan(tolerance)
  })

  it('contains its value and stays within the samples', () => {
    fc.assert(fc.property(times, (samples) => {
      const { value, low, high } = estimateMedian(samples)
      expect(low).toBeLessThanOrEqual(value)
      expect(high).toBeGreaterThanOrEqual(value)
      expect(low).toBeGreaterThanOrEqual(Math.min(...samples))
      expect(high).toBeLessThanOrEqual(Math.max(...samples))
    }))
  })

  it('does not depend on the order', () => {
    fc.assert(fc.property(times, fc.integer(), (samples, seed) => {
      const { nextUint32 } = createRandom(seed)
      const reordered = samples.toSorted(() => nextUint32() % 3 - 1)
      expect(estimateMedian(reordered)).toEqual(estimateMedian(samples))
    }))
  })

  it('scales with its samples', () => {
    fc.assert(fc.property(times, fc.integer({ min: -20, max: 20 }), (samples, exponent) => {
      const scale = 2 ** exponent
      const { value, low, high } = estimateMedian(samples)
      const scaled = estimateMedian(samples.map(sample => sample * scale))
      expect(scaled.value).toBeCloseTo(value * scale, 9)
      expect(scaled.low / (low * scale)).toBeCloseTo(1, 9)
      expect(scaled.high / (high * scale)).toBeCloseTo(1, 9)
    }))
  })

  it('leaves its argument alone', () => {
    const samples = [3, 1, 2]
    estimateMedian(samples)
    expect(samples).toEqual([3, 1, 2])
  })

  it.each<[number[], string]>([
    [[], 'there are none'],
    [[1, 0], '0 is not'],
    [[1, -2], '-2 is not'],
    [[Number.NaN], 'NaN is not'],
    [[1, Number.POSITIVE_INFINITY], 'Infinity is not'],
  ])('refuses %j', (samples, message) => {
    expect(() => estimateMedian(samples)).toThrow(message)
  })
})

describe('pairedRatio', () => {
  it('is exact where both lanes were slowed alike', () => {
    const baseline = [1, 5, 2, 9, 1, 1, 3]
    expect(pairedRatio(baseline.map(ms => ms * 0.25), baseline)).toEqual({ value: 0.25, low: 0.25, high: 0.25 })
  })

  it('refuses lanes of different lengths and times of zero', () => {
    expect(() => pairedRatio([1, 2], [1])).toThrow('baseline: has 1 samples, the lane 2')
    expect(() => pairedRatio([1], [0])).toThrow('0 is not')
    expect(() => pairedRatio([], [])).toThrow('there are none')
  })
})

describe('verdict', () => {
  it.each([
    ['faster', { value: 0.5, low: 0.4, high: 0.99 }],
    ['slower', { value: 2, low: 1.01, high: 3 }],
    ['no-difference', { value: 1, low: 0.96, high: 1.04 }],
    ['no-difference', { value: 0.98, low: 0.95, high: 1 }],
    ['too-noisy', { value: 1, low: 0.94, high: 1.06 }],
  ] as const)('is %s for %j', (expected, ratio) => {
    expect(verdict(ratio, 15)).toBe(expected)
  })

  it('is given from the first sample count that has a 95% interval', () => {
    const clear = { value: 0.5, low: 0.4, high: 0.6 }
    expect(verdict(clear, MIN_SAMPLES - 1)).toBe('too-noisy')
    expect(verdict(clear, MIN_SAMPLES)).toBe('faster')
    expect(2 ** (1 - MIN_SAMPLES)).toBeLessThan(0.05)
    expect(2 ** (2 - MIN_SAMPLES)).toBeGreaterThan(0.05)
  })
})

it('relativeHalfWidth is half the width over the value', () => {
  expect(relativeHalfWidth({ value: 2, low: 1.9, high: 2.3 })).toBeCloseTo(0.1, 12)
})

function skewedSamples(n: number): number[] {
  const { nextUint32 } = createRandom(n)
  return Array.from({ length: n }, () => 1 - Math.log((nextUint32() + 0.5) / 2 ** 32))
}

/** The naive twin: medians of resamples, and the quantiles of their mid-distribution. */
function resampledInterval(samples: number[], resamples: number) {
  const { nextUint32 } = createRandom(1)
  const sorted = samples.toSorted((a, b) => a - b)
  const n = sorted.length
  const frequency = Array.from<number>({ length: n }).fill(0)
  for (let i = 0; i < resamples; i++) {
    const draws = Array.from({ length: n }, () => scaleBelow(nextUint32(), n)).sort((a, b) => a - b)
    const middles = [draws[Math.ceil(n / 2) - 1]!, draws[Math.floor(n / 2)]!]
    frequency[middles[nextUint32() & 1]!]! += 1 / resamples
  }
  return { low: crossing(sorted, frequency, 0.025), high: crossing(sorted.toReversed(), frequency.toReversed(), 0.025) }
}

/** The value at which the mid-distribution, taken in the order given, reaches `tail`. */
function crossing(values: number[], frequency: number[], tail: number): number {
  let upTo = 0
  let before = { probability: 0, value: values[0]! }
  for (const [k, value] of values.entries()) {
    const probability = upTo + frequency[k]! / 2
    if (probability >= tail)
      return before.value + (value - before.value) * (tail - before.probability) / (probability - before.probability)
    before = { probability, value }
    upTo += frequency[k]!
  }
  return values.at(-1)!
}
