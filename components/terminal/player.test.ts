import { expect, it } from 'vitest'
import { isOver, linesAt, LONGEST_MS, paceOf } from './player.ts'

const step = (...times: number[]) => ({ command: 'make', exitCode: 0, lines: times.map(atMs => ({ atMs, text: 'x' })) })

it('shows each line when it came', () => {
  const quick = step(0, 100, 100, 900)
  expect([0, 99, 100, 899, 900].map(ms => linesAt(quick, ms))).toEqual([1, 1, 3, 3, 4])
  expect([899, 900].map(ms => isOver(quick, ms))).toEqual([false, true])
})

it('shortens what took long, in its own rhythm', () => {
  const long = step(0, 30_000, 60_000)
  expect(paceOf(long)).toBe(0.05)
  expect([0, 1499, 1500, 2999, LONGEST_MS].map(ms => linesAt(long, ms))).toEqual([1, 1, 2, 2, 3])
  expect(isOver(long, LONGEST_MS)).toBe(true)
})

it('is over at once where nothing was written', () => {
  expect(isOver(step(), 0)).toBe(true)
  expect(linesAt(step(), 0)).toBe(0)
})

it('shows everything in the end', () => {
  expect(linesAt(step(5, 80_000), Number.POSITIVE_INFINITY)).toBe(2)
})
