/** ASCII letters, of which each door counts those that equal the one before. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { makeLetters } from '../shared/letters.ts'

export function makeDoorsInput({ size, seed }: InputSpec): MadeInput {
  const bytes = makeLetters(size, seed)
  return { bytes, expected: { doubles: [...bytes].filter((byte, at) => at > 0 && byte === bytes[at - 1]).length } }
}
