/** A JSON array of records, and a fingerprint of the objects that it has to give. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { sha256Hex } from '../../bench/input.ts'
import { makeMembers } from '../shared/records.ts'

/** The answer is the sha256 of the objects written as JSON again, their keys sorted: every key and value is in it. */
export function makeParseInput({ size, seed }: InputSpec): MadeInput {
  const { records } = makeMembers(size, seed)
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  return { bytes: encode(records), expected: { records: sha256Hex(encode(records.map(sorted))) } }
}

function sorted(record: object): object {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a < b ? -1 : 1))
}
