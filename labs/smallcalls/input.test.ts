import { expect, it } from 'vitest'
import { sha256Hex } from '../../bench/input.ts'
import { divisor, fibonacci, makeRounds } from './input.ts'

it('has the source\'s Fibonacci numbers', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(fibonacci)).toEqual([0n, 1n, 1n, 2n, 3n, 5n, 8n, 13n])
  expect(fibonacci(111)).toBe(70492524767089125814114n)
  expect(fibonacci(123)).toBe(22698374052006863956975682n)
})

it('has divisors as the definition has them', () => {
  const largest = (a: number, b: number) => Array.from({ length: b }, (_, one) => one + 1).findLast(d => a % d === 0 && b % d === 0)
  for (let a = 0; a < 30; a++) expect(divisor(a, 24), String(a)).toBe(largest(a, 24))
})

it('numbers the rounds, and tells all their results', () => {
  const { bytes, expected } = makeRounds({ workload: 'smallcalls', size: 2, seed: 1 })
  expect([...new Uint32Array(bytes.buffer)]).toEqual([0, 1])
  const [a, b] = ['70492524767089125814114', '22698374052006863956975682']
  const results = [[a, '123456789', b, '987654321'], [a, '1', b, '1']]
  expect(expected.rounds).toBe(sha256Hex(new TextEncoder().encode(JSON.stringify(results))))
})
