/** Bookings on the accounts of a bank: of each its account and its cents, as two columns of whole numbers. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { sha256Hex } from '../../bench/input.ts'
import { createRandom } from '../../bench/statistics/random.ts'

export const ACCOUNTS = 1000
/** A booking is less than so many cents, in or out. A double holds the sum of a billion of them exactly. */
export const MOST_CENTS = 1_000_000

const BYTES = 8

/**
 * `size` accounts and then `size` amounts, as 64-bit integers: what NumPy and Polars have by default.
 *
 * The answer is the sha256 of all totals as JSON, `[[account, cents], …]` by account; an account without a booking has none.
 */
export function makeTotalsInput({ size, seed }: InputSpec): MadeInput {
  const { below } = createRandom(seed)
  const bytes = new Uint8Array(2 * BYTES * size)
  const view = new DataView(bytes.buffer)
  const totals = new Map<number, number>()
  for (let i = 0; i < size; i++) {
    const account = below(ACCOUNTS)
    const cents = below(2 * MOST_CENTS - 1) - MOST_CENTS + 1
    view.setBigInt64(BYTES * i, BigInt(account), true)
    view.setBigInt64(BYTES * (size + i), BigInt(cents), true)
    totals.set(account, (totals.get(account) ?? 0) + cents)
  }
  const sorted = [...totals].sort(([a], [b]) => a - b)
  return { bytes, expected: { totals: sha256Hex(new TextEncoder().encode(JSON.stringify(sorted))) } }
}
