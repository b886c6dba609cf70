import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../bench/input.ts'
import { ACCOUNTS, makeTotalsInput, MOST_CENTS } from './input.ts'

const made = (size: number, seed = 1) => makeTotalsInput({ workload: 'totals', size, seed }) as Awaited<ReturnType<typeof makeTotalsInput>>
const answer = (totals: unknown) => sha256Hex(new TextEncoder().encode(JSON.stringify(totals)))

describe('the bookings', () => {
  it('are on these accounts, in and out, and have the totals of a sum by hand', () => {
    const { bytes, expected } = made(5000)
    const values = [...new BigInt64Array(bytes.buffer)].map(Number)
    const [accounts, cents] = [values.slice(0, 5000), values.slice(5000)]
    expect(accounts.every(account => account >= 0 && account < ACCOUNTS)).toBe(true)
    expect(cents.every(amount => Math.abs(amount) < MOST_CENTS)).toBe(true)
    expect([Math.min(...cents) < 0, Math.max(...cents) > 0]).toEqual([true, true])
    const totals = Array.from({ length: ACCOUNTS }, (_, account) => cents.filter((_, index) => accounts[index] === account))
      .flatMap((own, account) => own.length > 0 ? [[account, own.reduce((total, amount) => total + amount, 0)]] : [])
    expect(expected.totals).toBe(answer(totals))
  })

  it('differ by seed, and are the same for the same one', () => {
    expect(made(10)).toEqual(made(10))
    expect(made(10, 2).bytes).not.toEqual(made(10).bytes)
  })

  it('of none have no totals', () => {
    expect(made(0)).toEqual({ bytes: new Uint8Array(), expected: { totals: answer([]) } })
  })
})
