/**
 * Small calls: two Fibonacci numbers and two greatest common divisors a round, as dimitrilw/pyrs has them, each by a call of its own
 * through the door. The work is short, so that what differs is the door.
 *
 * The sums take 77 and 85 bits. Where a language has no integer of 128 bits they are added in two halves, carry included: the
 * same steps. Divisors are of 64 bits.
 */
import { defineLab } from '../lab.ts'
import { doorLanes } from '../shared/doors.ts'
import { makeRounds } from './input.ts'

export const smallcalls = defineLab({
  id: 'smallcalls',
  title: 'Two Fibonacci numbers and two divisors, by four calls',
  unit: 'rounds of four calls',
  sizes: [1000],
  minSize: 1,
  maxSize: 1e6,
  defaultSize: 1000,
  defaultSeed: 1,
  // The doors are compared with this one by pairs: how the others do is what is asked.
  baseline: 'pyo3',
  makeInput: makeRounds,
  doors: true,
  answers: 'rounds',
  implementations: doorLanes('fib'),
})
