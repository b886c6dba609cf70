/** The experiment's input, and the right answers for it, computed apart from everything that is measured. */
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { createRandom } from '../../bench/random.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** `size` ASCII letters: the i-th is `LETTERS[below(52)]`, drawn in order. wasm/kernels makes the same bytes. */
export function makeLetters(size: number, seed: number): Uint8Array {
  const random = createRandom(seed)
  const codes = new TextEncoder().encode(LETTERS)
  const letters = new Uint8Array(size)
  for (let i = 0; i < size; i++)
    letters[i] = codes[random.below(codes.length)]
  return letters
}

/**
 * The right answers for a text, by what is compared:
 *
 * - `characters`: Unicode scalar values, as Rust's `char`
 * - `code-units`: UTF-16, as `charCodeAt`
 * - `bytes`: UTF-8
 * - `checksum`: no count, but the exclusive or of the bytes' little-endian 32-bit words: proof that each was read
 */
export function rightAnswers(bytes: Uint8Array): MadeInput['expected'] {
  const text = new TextDecoder().decode(bytes)
  return {
    'characters': repeats(text),
    'code-units': repeats(codeUnits(text)),
    'bytes': repeats(bytes),
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
