/** The experiment's input, and the right answers for it, computed apart from everything that is measured. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { createRandom, drawnFrom } from '../../bench/statistics/random.ts'
import { makeLetters } from '../shared/letters.ts'

/** The variant whose characters take one to four bytes, and one or two UTF-16 code units. */
export const NON_ASCII = 'non-ascii'

/** One to four bytes of UTF-8 each. U+0820 repeats a byte within itself, and ß ends as é does. */
const CHARACTERS = ['a', 'b', 'é', 'ß', '\u0820', '€', '😀', '𝄞']

/** `size` characters: the i-th is `CHARACTERS[below(8)]`, drawn in order, as UTF-8. */
export function makeCharacters(size: number, seed: number): Uint8Array {
  const random = createRandom(seed)
  const encoded = CHARACTERS.map(character => new TextEncoder().encode(character))
  const text = new Uint8Array(4 * size)
  let length = 0
  for (let i = 0; i < size; i++) {
    const character = drawnFrom(encoded, random)
    text.set(character, length)
    length += character.length
  }
  return text.slice(0, length)
}

/** The lab's input: ASCII letters, or characters of one to four bytes. */
export function makeDoublesInput({ size, seed, variant }: InputSpec): MadeInput {
  const bytes = variant === NON_ASCII ? makeCharacters(size, seed) : makeLetters(size, seed)
  return { bytes, expected: rightAnswers(bytes) }
}

/**
 * The right answers for a text, by what is compared:
 *
 * - `characters`: Unicode scalar values, as Rust's `char`
 * - `code-units`: UTF-16, as `charCodeAt`
 * - `bytes`: UTF-8
 * - `size`: no count, but how many bytes there are: proof that each was converted
 * - `checksum`: no count, but the exclusive or of the bytes' little-endian 32-bit words: proof that each was read
 */
export function rightAnswers(bytes: Uint8Array): MadeInput['expected'] {
  const text = new TextDecoder().decode(bytes)
  return {
    'characters': repeats(text),
    'code-units': repeats(codeUnits(text)),
    'bytes': repeats(bytes),
    'size': bytes.length,
    'checksum': checksum(bytes),
  }
}

/** How many items equal the one before. */
function repeats(items: Iterable<unknown>): number {
  let count = 0
  let last: unknown
  for (const item of items) {
    count += Number(item === last)
    last = item
  }
  return count
}

function* codeUnits(text: string): Iterable<number> {
  for (let i = 0; i < text.length; i++)
    yield text.charCodeAt(i)
}

function checksum(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte, offset) => sum ^ byte << 8 * (offset % 4), 0) >>> 0
}
