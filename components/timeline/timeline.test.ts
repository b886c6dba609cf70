import type { Frame } from './layout.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFacts } from '../deck/facts.ts'
import { dateOf, flags } from './layout.ts'
import { RUST } from './rust.ts'

const FRAME: Frame = { left: 0, right: 200, top: 10, step: 50, years: [2000, 2020] }

describe('flags', () => {
  it('puts dates to scale and each flag a step below the one before', () => {
    expect(flags([{ year: 2000, month: 1, isMilestone: true }, { year: 2009 }, { year: 2010 }], FRAME).map(({ x, y }) => [Math.round(x), y]))
      .toEqual([[0, 10], [95, 60], [105, 110]])
  })

  it('begins at the top again with a milestone', () => {
    expect(flags([{ year: 2001 }, { year: 2002 }, { year: 2010, isMilestone: true }, { year: 2011 }], FRAME).map(({ y }) => y)).toEqual([60, 110, 10, 60])
  })

  it('refuses what is out of order or off the axis', () => {
    expect(() => flags([{ year: 2010 }, { year: 2009 }], FRAME)).toThrow('2010 and 2009 are not in order')
    expect(() => flags([{ year: 2021 }], FRAME)).toThrow('2021 lies outside of the axis, 2000 to 2020')
  })
})

describe('the dates of Rust', () => {
  const facts = parseFacts(readFileSync(new URL('../../facts.md', import.meta.url), 'utf8'))

  it.each(RUST.map(event => [event.label, event] as const))('%s: facts.md has the year', (_, { fact, year }) => {
    // A version may be named after another year than the one in which it came out.
    expect(facts.find(({ id }) => id === fact)?.fact).toMatch(new RegExp(`\\b${year}\\b`))
  })

  it('lie nine years apart, from the beginning to 1.0', () => {
    const [begun, stable] = RUST.filter(({ isMilestone }) => isMilestone).map(dateOf)
    expect(Math.round(stable! - begun!)).toBe(9)
  })
})
