import type { Meeting } from '../../bench/growth/crossing.ts'
import { describe, expect, it } from 'vitest'
import { guessByKey, guessWords, parseGuess, roundGuess, stepGuess } from './guess.ts'

const sizes = [100, 1000, 100_000]

describe('parseGuess', () => {
  it.each([
    ['1000', 1000],
    ['1,000', 1000],
    [' 1 000 ', 1000],
    ['1e3', 1000],
    ['1k', 1000],
    ['2.5k', 2500],
    ['100', 100],
    ['100000', 100_000],
  ])('reads %j', (text, size) => {
    expect(parseGuess(text, sizes)).toBe(size)
  })

  it.each(['', 'many', '-5', '99', '100001', '0x100', '1e99', 'Infinity', '1..5', '1m'])('refuses %j', (text) => {
    expect(parseGuess(text, sizes)).toBeUndefined()
  })
})

describe('stepGuess', () => {
  it('walks over round sizes, and stays within those that are measured', () => {
    expect(stepGuess(1000, true, sizes)).toBe(2000)
    expect(stepGuess(1000, false, sizes)).toBe(500)
    expect(stepGuess(183, true, sizes)).toBe(200)
    expect(stepGuess(100_000, true, sizes)).toBe(100_000)
    expect(stepGuess(100, false, sizes)).toBe(100)
    expect(stepGuess(undefined, true, sizes)).toBe(5000)
  })
})

describe('guessByKey', () => {
  it.each([
    ['ArrowRight', 2000],
    ['ArrowUp', 2000],
    ['ArrowLeft', 500],
    ['ArrowDown', 500],
    ['PageUp', 10_000],
    ['PageDown', 100],
    ['Home', 100],
    ['End', 100_000],
  ])('%s goes where a slider goes', (key, size) => {
    expect(guessByKey(key, 1000, sizes)).toBe(size)
  })

  it('stays within the sizes, begins in their middle, and leaves other keys alone', () => {
    expect(guessByKey('PageUp', 50_000, sizes)).toBe(100_000)
    expect(guessByKey('ArrowRight', undefined, sizes)).toBe(5000)
    expect(guessByKey('Tab', 1000, sizes)).toBeUndefined()
  })
})

describe('roundGuess', () => {
  it.each([[187.6, 190], [1234, 1200], [3, 100], [4e6, 100_000]])('takes %d as %d', (size, guess) => {
    expect(roundGuess(size, sizes)).toBe(guess)
  })
})

describe('guessWords', () => {
  const crossing: Meeting = {
    kind: 'crossing',
    from: 100,
    to: 1000,
    crossings: [{ overtaker: 'first', size: { value: 183, low: 150, high: 220 } }],
  }

  it('holds the guess beside the truth, and grants what the range allows', () => {
    expect(guessWords(1000, crossing)).toBe('You said 1,000; it is about 180')
    expect(guessWords(200, crossing)).toBe('You said 200: within the range')
  })

  it('calls no guess wrong where nothing is clear', () => {
    expect(guessWords(200, { kind: 'unclear', from: 1, to: 2 })).toBe('You said 200; there is no clear crossing')
    expect(guessWords(200, { kind: 'too-few' })).toBe('You said 200')
  })
})
