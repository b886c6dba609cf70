/** The input that every language has to make alike (golden.json), and the right answers for it. */
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../bench/input.ts'
import { makeLetters } from '../shared/letters.ts'
import golden from './golden.json' with { type: 'json' }
import { makeCharacters, rightAnswers } from './input.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('the letters', () => {
  it.each(golden.inputs)('$size of seed $seed are those of the golden file', ({ size, seed, sha256, text, doubles }) => {
    const bytes = makeLetters(size, seed)
    expect(bytes).toHaveLength(size)
    expect({ sha256: sha256Hex(bytes), text: textOf(bytes) }).toMatchObject(text ? { text } : { sha256 })
    expect(rightAnswers(bytes)).toMatchObject({ 'characters': doubles, 'code-units': doubles, 'bytes': doubles })
  })

  it('begin alike at every size, so that a longer text extends a shorter one', () => {
    expect(textOf(makeLetters(1000, 1)).slice(0, 64)).toBe(textOf(makeLetters(64, 1)))
  })

  it('are letters, all 52 of them, and others for another seed', () => {
    const text = textOf(makeLetters(10_000, 3))
    expect(text).toMatch(/^[A-Z]+$/i)
    expect(new Set(text).size).toBe(52)
    expect(textOf(makeLetters(64, 2))).not.toBe(textOf(makeLetters(64, 1)))
  })
})

describe('the characters', () => {
  it.each(golden.characters)('$size of seed $seed are those of the golden file', ({ size, seed, sha256, text, expected }) => {
    const bytes = makeCharacters(size, seed)
    expect({ sha256: sha256Hex(bytes), text: textOf(bytes) }).toMatchObject(text ? { text } : { sha256 })
    expect(rightAnswers(bytes)).toMatchObject(expected)
  })

  it('have different answers by characters, by code units and by bytes', () => {
    const { characters, 'code-units': codeUnits, bytes } = rightAnswers(makeCharacters(1000, 1))
    expect(new Set([characters, codeUnits, bytes]).size).toBe(3)
  })
})

describe('the right answers', () => {
  it.each([
    ['', { 'characters': 0, 'code-units': 0, 'bytes': 0, 'checksum': 0 }],
    ['a', { 'characters': 0, 'code-units': 0, 'bytes': 0, 'checksum': 0x61 }],
    ['aaa', { 'characters': 2, 'code-units': 2, 'bytes': 2, 'checksum': 0x616161 }],
    ['abcda', { 'characters': 0, 'code-units': 0, 'bytes': 0, 'checksum': 0x64636200 }],
    ['éé', { characters: 1, bytes: 0 }],
    ['😀😀', { 'characters': 1, 'code-units': 0, 'bytes': 0 }],
    ['\u0820', { characters: 0, bytes: 1 }],
  ])('for %j differ by what is compared', (text, expected) => {
    expect(rightAnswers(bytesOf(text))).toMatchObject(expected)
  })

  it('include an unsigned checksum', () => {
    expect(rightAnswers(bytesOf('abc\u{10FFFF}')).checksum).toBeGreaterThanOrEqual(0)
  })
})
