/** Random ASCII letters: a text that several labs hand to functions. */
import { createRandom } from '../../bench/statistics/random.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** `size` ASCII letters: the i-th is `LETTERS[below(52)]`, drawn in order. wasm/kernels makes the same bytes. */
export function makeLetters(size: number, seed: number): Uint8Array {
  const random = createRandom(seed)
  const codes = new TextEncoder().encode(LETTERS)
  const letters = new Uint8Array(size)
  for (let i = 0; i < size; i++)
    letters[i] = codes[random.below(codes.length)]!
  return letters
}
