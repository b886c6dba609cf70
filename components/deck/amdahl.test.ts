import { describe, expect, it } from 'vitest'
import { timeLeft, wholeGain } from './amdahl.ts'

describe('timeLeft', () => {
  it.each([
    [0.9, 10, 0.19],
    [0.9, Infinity, 0.1],
    [0, 1000, 1],
    [1, 4, 0.25],
  ])('a part of %s that is %s times as fast leaves %s', (share, gain, left) => {
    expect(timeLeft(share, gain)).toBeCloseTo(left, 12)
  })
})

describe('wholeGain', () => {
  it('says two digits', () => {
    expect(wholeGain(0.9, 10)).toBe('5.3')
    expect(wholeGain(0.5, 10)).toBe('1.8')
    expect(wholeGain(0.9, Infinity)).toBe('10')
  })
})
