import { describe, expect, it } from 'vitest'
import { createRandom } from '../statistics/random.ts'
import { measureTimerGrain } from './clock.ts'

/** A clock whose readings are given; the last one stays. */
function scripted(readings: number[]) {
  let index = 0
  return () => readings[Math.min(index++, readings.length - 1)]!
}

/** A clock that shows whole steps of `grainMs` while each reading takes `readingMs`. */
function coarse(grainMs: number, readingMs: number) {
  let time = 0
  return () => Math.floor((time += readingMs) / grainMs) * grainMs
}

describe('measureTimerGrain', () => {
  it.each([0.1, 1, 16])('finds the step of a clock of %d ms', (grainMs) => {
    expect(measureTimerGrain(coarse(grainMs, 0.0003))).toBeCloseTo(grainMs, 9)
  })

  it('takes the smallest step of a clock that is held up now and then', () => {
    expect(measureTimerGrain(scripted([0, 0, 5, 6, 6, 6.5, 9, 12, 13, 14, 15, 16, 17, 18]))).toBe(0.5)
  })

  it('finds the time of a reading where the clock is finer than that', () => {
    const random = createRandom(1)
    let time = 0
    const grain = measureTimerGrain(() => time += 0.0001 + random.below(100) * 1e-6)
    expect(grain).toBeGreaterThan(0.00009)
    expect(grain).toBeLessThan(0.00015)
  })

  it('refuses a clock that stands still', () => {
    expect(() => measureTimerGrain(() => 7, 1000)).toThrow(/stands still/)
  })

  it('refuses a clock that runs backwards, or gives no number', () => {
    expect(() => measureTimerGrain(scripted([5, 4]))).toThrow(/from 5 to 4/)
    expect(() => measureTimerGrain(scripted([5, Number.NaN]))).toThrow(/from 5 to NaN/)
  })
})
