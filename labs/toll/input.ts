/** ASCII letters: a text whose length is the same in characters and in bytes. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { makeLetters } from '../shared/letters.ts'

export function makeTollInput({ size, seed }: InputSpec): MadeInput {
  return { bytes: makeLetters(size, seed), expected: { length: size } }
}
