/** ASCII letters: a text whose length is the same in characters and in bytes. */
import type { MadeInput, WorkloadExecutables } from '../../bench/runtimes/executables.ts'
import { makeLetters } from '../doubles/input.ts'

export const makeTollInput: WorkloadExecutables['makeInput'] = ({ size, seed }): MadeInput =>
  ({ bytes: makeLetters(size, seed), expected: { length: size } })
