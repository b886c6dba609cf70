/** Each loop against its naive twin, over any bytes and any text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBytes, countChars, countWords } from './javascript.js'

/** Bytes that the four counters of the word loop hold before they are emptied. */
const FLUSH = 255 * 4

function naive(items: ArrayLike<unknown>): number {
  return Array.from(items).reduce<number>((count, item, index, all) => count + Number(index > 0 && item === all[index - 1]), 0)
}

/** Few values, so that there are doubles; with those at the ends of each seven and eight bits. */
const anyByte = fc.oneof(fc.constantFrom(0, 1, 0x7F, 0x80, 0x81, 0xFF), fc.nat(255))

function check(bytes: Uint8Array): void {
  const expected = naive(bytes)
  expect(countBytes(bytes), `bytes of ${bytes}`).toBe(expected)
  expect(countWords(bytes), `words of ${bytes}`).toBe(expected)
}

describe('bytes', () => {
  it('agree on any bytes', () => {
    fc.assert(fc.property(fc.array(anyByte, { maxLength: 64 }), array => check(Uint8Array.from(array))))
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('agree on every pattern of %i bytes', (length) => {
    for (let pattern = 0; pattern < 2 ** length; pattern++)
      check(Uint8Array.from({ length }, (_, index) => pattern >> index & 1))
  })

  it.each([FLUSH, 2 * FLUSH])('agree where the counters are emptied, around %i', (boundary) => {
    for (let length = boundary - 9; length <= boundary + 9; length++) {
      check(new Uint8Array(length).fill(0xFF))
      check(Uint8Array.from({ length }, (_, index) => index & 1))
      check(Uint8Array.from({ length }, (_, index) => index % 3 && 0x80))
    }
  })

  it('agree wherever in a buffer they begin and end', () => {
    const anyView = fc.record({ bytes: fc.array(anyByte, { minLength: 8, maxLength: 64 }), from: fc.nat(7), cut: fc.nat(7) })
    fc.assert(fc.property(anyView, ({ bytes, from, cut }) => check(Uint8Array.from(bytes).subarray(from, bytes.length - cut))))
  })
})

describe('text', () => {
  it('is compared by UTF-16 code units, whatever they are', () => {
    const anyText = fc
      .array(fc.oneof(fc.nat(0xFFFF), fc.constantFrom(0x61, 0xD83D)), { maxLength: 64 })
      .map(units => String.fromCharCode(...units))
    fc.assert(fc.property(anyText, (text) => {
      expect(countChars(text)).toBe(naive(text.split('')))
    }))
  })

  it.each([['', 0], ['a', 0], ['aa', 1], ['aaa', 2], ['aba', 0], ['éé', 1], ['😀😀', 0]])('%j has %i', (text, doubles) => {
    expect(countChars(text)).toBe(doubles)
  })
})
