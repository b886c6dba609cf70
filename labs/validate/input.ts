/** A JSON array of records, some with a mistake. The lanes get it parsed: see labs/parse for the parsing. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { makeMembers } from '../shared/records.ts'

/** The answer: how many are valid, and the sum of their ages, which shows that the objects were made. */
export function makeValidateInput({ size, seed }: InputSpec): MadeInput {
  const { records, valid, ages } = makeMembers(size, seed)
  return { bytes: new TextEncoder().encode(JSON.stringify(records)), expected: { valid: `${valid} valid, ages ${ages}` } }
}
