import { describe, expect, it } from 'vitest'
import { MAX_SIZE, sha256Hex, validateSize } from './input.ts'
import { RuntimeFailure } from './protocol.ts'

const letters = { unit: 'letters' }

describe('sha256Hex', () => {
  // FIPS 180-2, appendix B.1, and the well-known empty digest.
  it.each([
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('of %j is the published one', (text, hex) => {
    expect(sha256Hex(new TextEncoder().encode(text))).toBe(hex)
  })
})

describe('validateSize', () => {
  it.each([0, 1, 1000, MAX_SIZE])('accepts %d', (size) => {
    expect(validateSize(size, letters)).toBe(size)
  })

  it.each([
    [1.5, '1.5 is not a whole number'],
    [Number.NaN, 'NaN is not a whole number'],
    [Number.POSITIVE_INFINITY, 'Infinity is not a whole number'],
    [-1, '-1 is too small'],
    [MAX_SIZE + 1, '100,000,001 is too large'],
  ])('refuses %d', (size, what) => {
    expect(failureFor(size, letters)).toEqual({
      what,
      where: 'the number of letters',
      remedy: 'Give a whole number from 0 to 100,000,000.',
    })
  })

  it('keeps to the limits of the workload', () => {
    const points = { unit: 'points', minSize: 2, maxSize: 1000 }
    expect(failureFor(1, points).what).toBe('1 is too small')
    expect(failureFor(1001, points).what).toBe('1,001 is too large')
    expect(validateSize(2, points)).toBe(2)
  })
})

function failureFor(size: number, workload: Parameters<typeof validateSize>[1]) {
  try {
    validateSize(size, workload)
  }
  catch (error) {
    if (error instanceof RuntimeFailure)
      return error.failure
    throw error
  }
  throw new Error(`accepted ${size}`)
}
