/** Deposits and withdrawals that an account can make in their order. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { createRandom } from '../../bench/statistics/random.ts'

/** What the account holds at first, in cents. */
const OPENING = 100_000

/** Amounts are 1 to so many cents. */
const LARGEST = 10_000

const BYTES = 8

/**
 * Whole cents as little-endian 64-bit integers: what the account holds at first, then `size` changes. Each is `below(10,000) + 1`,
 * and taken out where `below(2)` is 1 and the account holds as much.
 */
export function makeAccountsInput({ size, seed }: InputSpec): MadeInput {
  const random = createRandom(seed)
  const bytes = new Uint8Array(BYTES * (1 + size))
  const view = new DataView(bytes.buffer)
  view.setBigInt64(0, BigInt(OPENING), true)
  let balance = OPENING
  for (let i = 1; i <= size; i++) {
    const amount = 1 + random.below(LARGEST)
    const change = random.below(2) === 1 && amount <= balance ? -amount : amount
    view.setBigInt64(BYTES * i, BigInt(change), true)
    balance += change
  }
  return { bytes, expected: { balance } }
}
