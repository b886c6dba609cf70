/** A JSON array of records, some with a mistake. The lanes get it parsed: see labs/parse for the parsing. */
import type { MadeInput, WorkloadExecutables } from '../../bench/runtimes/executables.ts'
import { makeMembers } from '../records.ts'

/** The answer: how many are valid, and the sum of their ages, which shows that the objects were made. */
export const makeValidateInput: WorkloadExecutables['makeInput'] = ({ size, seed }): MadeInput => {
  const { records, valid, ages } = makeMembers(size, seed)
  return { bytes: new TextEncoder().encode(JSON.stringify(records)), expected: { valid: `${valid} valid, ages ${ages}` } }
}
