/** Floats whose sum is exact in any order, so that a sum with compensation and one without have to agree. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { createRandom } from '../../bench/statistics/random.ts'

/** The values are multiples of 1/1024 below 1024: a sum of a billion of them fits into a double's 53 bits. */
const STEPS = 2 ** 20
const STEPS_PER_ONE = 1024

/** `size` doubles, little-endian: the i-th is `below(2^20) / 1024`, drawn in order. */
export function makeSumInput({ size, seed }: InputSpec): MadeInput {
  const random = createRandom(seed)
  const bytes = new Uint8Array(8 * size)
  const view = new DataView(bytes.buffer)
  let steps = 0
  for (let i = 0; i < size; i++) {
    const step = random.below(STEPS)
    steps += step
    view.setFloat64(8 * i, step / STEPS_PER_ONE, true)
  }
  return { bytes, expected: { sum: steps / STEPS_PER_ONE } }
}
