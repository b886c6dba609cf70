import { describe, expect, it } from 'vitest'
import { formatCrossing, formatPower, powerOf } from './growth-format.ts'

describe('formatCrossing', () => {
  it('has two digits, or as many as tell the ends apart and keep the value between them', () => {
    expect(formatCrossing({ value: 183.4, low: 151, high: 224 })).toEqual({ value: '180', range: '150 to 220' })
    expect(formatCrossing({ value: 183.4, low: 182.2, high: 184.6 })).toEqual({ value: '183', range: '182 to 185' })
    expect(formatCrossing({ value: 12_345, low: 9876, high: 15_000 })).toEqual({ value: '12,000', range: '9,900 to 15,000' })
  })
})

describe('an exponent', () => {
  it('has as many decimals as its interval allows', () => {
    const growth = (value: number, half: number) => ({ exponent: { value, low: value - half, high: value + half }, from: 1, to: 2 })
    expect(powerOf(growth(1.987, 0.03))).toEqual({ exponent: '1.99', interval: '1.96 to 2.02' })
    expect(powerOf(growth(1.14, 0.2))).toEqual({ exponent: '1.1', interval: '0.9 to 1.3' })
    expect(formatPower(growth(1.14, 0.2))).toBe('n^1.1 (0.9 to 1.3)')
  })
})
