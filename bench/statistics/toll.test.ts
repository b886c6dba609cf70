import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'
import { student95, tollOf } from './toll.ts'

const SIZES = [1, 10, 100, 1000]
const CROSSINGS = [(size: number) => 4 * size, (size: number) => size, () => 1]

/** Forms of so much work and toll, each off by a factor of its own. */
function forms(work: number, toll: number, factor: () => number, share = 0.01) {
  return SIZES.flatMap(size => CROSSINGS.map((crossingsOf) => {
    const crossings = crossingsOf(size)
    const value = (size * work + crossings * toll) * factor()
    return { size, crossings, time: { value, low: value * (1 - share), high: value * (1 + share) } }
  }))
}

/** Normal, by Box and Muller. */
function gaussian(seed: number): () => number {
  const { nextUint32 } = createRandom(seed)
  const uniform = () => (nextUint32() + 0.5) / 2 ** 32
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}

describe('tollOf', () => {
  it('finds the toll and the work apart, and predicts every form', () => {
    const found = tollOf(forms(2e-4, 8e-5, () => 1))!
    expect(found.toll.value).toBeCloseTo(8e-5, 12)
    expect(found.work.value).toBeCloseTo(2e-4, 12)
    for (const { form, predictedMs, off } of found.forms) {
      expect(predictedMs).toBeCloseTo(form.time.value, 9)
      expect(off).toBeCloseTo(0, 9)
    }
  })

  it('is as unsure as the intervals are, where the forms lie on the plane', () => {
    const halfOf = (share: number) => {
      const { high, value } = tollOf(forms(2e-4, 8e-5, () => 1, share))!.toll
      return high - value
    }
    expect(halfOf(0.04) / halfOf(0.02)).toBeCloseTo(2, 1)
  })

  it('covers the toll in 19 of 20 runs, where times scatter by more than their intervals say', () => {
    const runs = 400
    const normal = gaussian(7)
    const covered = Array.from({ length: runs }, () => tollOf(forms(2e-4, 8e-5, () => 1 + 0.04 * normal()))!.toll)
      .filter(({ low, high }) => low <= 8e-5 && high >= 8e-5)
    expect(covered.length / runs).toBeGreaterThan(0.92)
    expect(covered.length / runs).toBeLessThan(0.98)
  })

  it('is wider where one form does other work than the rest', () => {
    const [plain, other] = [forms(2e-4, 8e-5, () => 1), forms(2e-4, 8e-5, () => 1)]
    for (const form of other.filter(({ size, crossings }) => crossings === 4 * size))
      form.time = { value: form.time.value * 1.2, low: form.time.low * 1.2, high: form.time.high * 1.2 }
    const widthOf = ({ low, high }: { low: number, high: number }) => high - low
    expect(widthOf(tollOf(other)!.toll)).toBeGreaterThan(3 * widthOf(tollOf(plain)!.toll))
    expect(Math.max(...tollOf(other)!.forms.map(({ off }) => Math.abs(off)))).toBeGreaterThan(0.05)
  })

  it('says nothing of too few forms, or of forms that all call as often', () => {
    const all = forms(2e-4, 8e-5, () => 1)
    expect(tollOf(all.slice(0, 4))).toBeUndefined()
    expect(tollOf(all.filter(({ size, crossings }) => crossings === 4 * size).concat(all[0]!, all[0]!))).toBeUndefined()
  })
})

describe('student95', () => {
  const TABLE = [[3, 3.1824], [4, 2.7764], [5, 2.5706], [10, 2.2281], [13, 2.1604], [30, 2.0423], [1e6, 1.96]] as const
  it.each(TABLE)('of %i is %f', (degrees, expected) => {
    expect(Math.abs(student95(degrees) / expected - 1)).toBeLessThan(0.002)
  })
})
