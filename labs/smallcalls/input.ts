/** The rounds, numbered from 0, and what each of their four calls has to give. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { sha256Hex } from '../../bench/input.ts'

const BYTES = 4

/**
 * The numbers of the rounds, as 32-bit integers: there is nothing random about them.
 *
 * The answer is the sha256 of all results as JSON, `[["fib(111)", "gcd(i, 123456789)", "fib(123)", "gcd(i, 987654321)"], …]`, each in
 * decimal digits.
 */
export function makeRounds({ size }: InputSpec): MadeInput {
  const bytes = new Uint8Array(BYTES * size)
  const view = new DataView(bytes.buffer)
  const results = Array.from({ length: size }, (_, round) => {
    view.setUint32(BYTES * round, round, true)
    return [fibonacci(111), divisor(round, 123_456_789), fibonacci(123), divisor(round, 987_654_321)].map(String)
  })
  return { bytes, expected: { rounds: sha256Hex(new TextEncoder().encode(JSON.stringify(results))) } }
}

/** By doubling its index, and not by adding up as every implementation does. */
export function fibonacci(n: number): bigint {
  return pairAt(n)[0]
}

function pairAt(n: number): [bigint, bigint] {
  if (n === 0)
    return [0n, 1n]
  const [a, b] = pairAt(Math.floor(n / 2))
  const [even, odd] = [a * (2n * b - a), a * a + b * b]
  return n % 2 === 0 ? [even, odd] : [odd, even + odd]
}

/** By subtraction's rule: the divisor of both is that of the smaller one and the rest. */
export function divisor(a: number, b: number): number {
  return a === 0 ? b : divisor(b % a, a)
}
