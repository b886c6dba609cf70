import type { Found } from './read.ts'
import { expect, it } from 'vitest'
import { preflightText, verdictOf } from './read.ts'

const FOUND: Found = {
  checks: [
    { level: 'green', name: 'Browser', found: 'Chromium 156' },
    { level: 'amber', name: 'Wheels', found: 'without numpy', advice: 'Run npm run numpy.' },
  ],
  labs: '7 labs: 80 answers agree',
  troubles: [],
}

it('prints the table, what to do, and the labs', () => {
  expect(preflightText(FOUND)).toBe(`green  Browser  Chromium 156
amber  Wheels   without numpy

  Wheels: Run npm run numpy.

7 labs: 80 answers agree

Ready, with a few words of warning (see above).`)
})

it('is red where a check is, or where an answer is wrong', () => {
  expect(verdictOf(FOUND)).toBe('amber')
  expect(verdictOf({ ...FOUND, checks: [FOUND.checks[0]!] })).toBe('green')
  expect(verdictOf({ ...FOUND, troubles: ['doubles, Rust: wrong answer: 3, expected 4'] })).toBe('red')
  expect(verdictOf({ ...FOUND, checks: [{ level: 'red', name: 'Clock', found: '2020' }] })).toBe('red')
})
