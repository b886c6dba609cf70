import type { Curve } from './crossing.ts'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../statistics/random.ts'
import { growthOf, predictMs } from './exponent.ts'

function curve(timeOf: (size: number) => number, sizes: readonly number[], share = 0.02): Curve {
  return sizes.map(size => ({ size, time: { value: timeOf(size), low: timeOf(size) * (1 - share), high: timeOf(size) * (1 + share) } }))
}

const SIZES = [100, 200, 500, 1000, 2000, 5000, 10_000]

describe('growthOf', () => {
  it('finds the exponent of a power law, from the largest sizes', () => {
    const { exponent, from, to } = growthOf(curve(size => 3e-6 * size ** 2, SIZES))!
    expect(exponent.value).toBeCloseTo(2, 9)
    expect(exponent.low).toBeLessThan(2)
    expect(exponent.high).toBeGreaterThan(2)
    expect([from, to]).toEqual([1000, 10_000])
  })

  it('does not see the cost of a call, which small sizes show', () => {
    const { exponent } = growthOf(curve(size => 0.01 + 1e-5 * size, SIZES))!
    expect(exponent.value).toBeGreaterThan(0.7)
    expect(growthOf(curve(size => 0.01 + 1e-5 * size, SIZES.slice(0, 4)))!.exponent.value).toBeLessThan(0.45)
  })

  it('is less sure of points that do not lie on a line, however narrow their intervals are', () => {
    const straight = growthOf(curve(size => size ** 1.5, SIZES, 0.001))!.exponent
    const bent = growthOf(curve(size => size ** 1.5 * (size === 2000 ? 1.4 : 1), SIZES, 0.001))!.exponent
    expect(bent.high - bent.low).toBeGreaterThan(10 * (straight.high - straight.low))
    expect(bent.low).toBeLessThan(1.5)
    expect(bent.high).toBeGreaterThan(1.5)
  })

  it('trusts a point with a narrow interval more than one with a wide one', () => {
    const points = curve(size => size, [1000, 2000, 4000, 8000], 0.01).map((point, index) => index < 3
      ? point
      : { size: point.size, time: { value: 2 * point.time.value, low: 0.5 * point.time.value, high: 8 * point.time.value } })
    expect(growthOf(points)!.exponent.value).toBeLessThan(1.02)
  })

  it('covers the true exponent about 95 times in a hundred', () => {
    const random = createRandom(11)
    const uniform = () => (random.nextUint32() + 0.5) / 2 ** 32
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    const deviation = 0.05
    const covered = Array.from({ length: 1000 }, () => growthOf(SIZES.map((size) => {
      const value = size ** 1.2 * Math.exp(deviation * normal())
      return { size, time: { value, low: value * Math.exp(-1.96 * deviation), high: value * Math.exp(1.96 * deviation) } }
    }))!.exponent).filter(({ low, high }) => low <= 1.2 && high >= 1.2).length
    expect(covered).toBeGreaterThan(930)
  })

  it('says nothing of fewer than three sizes', () => {
    expect(growthOf(curve(size => size, [100, 200]))).toBeUndefined()
  })
})

describe('predictMs', () => {
  it('continues the line of the last two points', () => {
    expect(predictMs(curve(size => 1e-6 * size ** 2, [100, 200, 500]), 1000)).toBeCloseTo(1, 9)
    expect(predictMs(curve(size => size < 300 ? size ** 3 : size, [100, 200, 500, 1000]), 2000)).toBeCloseTo(2000, 6)
  })

  it('takes a single size for one that grows with its square, and one that seems to fall for one that stays', () => {
    expect(predictMs(curve(() => 5, [100]), 200)).toBe(20)
    expect(predictMs(curve(size => 1 / size, [100, 200]), 400)).toBe(1 / 200)
    expect(predictMs([], 400)).toBeUndefined()
  })
})
