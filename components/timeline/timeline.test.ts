import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/lib/paths.ts'
import { parseFacts } from '../deck/facts.ts'
import { dateOf, flags, RUST } from './dates.ts'

const FRAME = { left: 0, right: 200, top: 10, step: 50, years: [2000, 2020] } as const

it('dates are put to scale, each flag a step below the one before, and a milestone at the top again', () => {
  const events = [
    { year: 2000, month: 1, isMilestone: true },
    { year: 2009 },
    { year: 2010 },
    { year: 2015, isMilestone: true },
    { year: 2016 },
  ]
  expect(flags(events.map(event => ({ fact: '', label: '', ...event })), FRAME).map(({ x, y }) => [Math.round(x), y]))
    .toEqual([[0, 10], [95, 60], [105, 110], [155, 10], [165, 60]])
})

describe('the dates of Rust', () => {
  const facts = parseFacts(readFileSync(inRoot('facts.md'), 'utf8'))

  it.each(RUST.map(event => [event.label, event] as const))('%s: facts.md has the year', (_, { fact, year }) => {
    // A version may be named after another year than the one in which it came out.
    expect(facts.find(({ id }) => id === fact)?.fact).toMatch(new RegExp(`\\b${year}\\b`))
  })

  it('stand in their order, and nine years apart from the beginning to 1.0', () => {
    expect(RUST.map(dateOf)).toEqual(RUST.map(dateOf).sort((a, b) => a - b))
    const [begun, stable] = RUST.filter(({ isMilestone }) => isMilestone).map(dateOf)
    expect(Math.round(stable! - begun!)).toBe(9)
  })
})
