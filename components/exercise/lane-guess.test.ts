import type { Report } from '../../bench/report/report.ts'
import { describe, expect, it } from 'vitest'
import { guessLine } from './lane-guess.ts'

const CANDIDATES = [{ id: 'one', name: '1 a cell' }, { id: 'four', name: '4 a cell' }]
function lane(id: string, medianMs: number, spread: number) {
  return { id, outcome: 'measured', medianMs, lowMs: medianMs - spread, highMs: medianMs + spread }
}
const report = (...implementations: object[]) => ({ implementations }) as unknown as Report
const said = (index: number, found?: Report) => guessLine(CANDIDATES[index]!, CANDIDATES, found)

describe('a guess', () => {
  it('waits for the measurement of every lane', () => {
    expect(said(0)).toBe('Your guess: 1 a cell. Now measure.')
    expect(said(0, report(lane('one', 2, 0.1), { id: 'four', outcome: 'failed' }))).toBe('Your guess: 1 a cell. Now measure.')
  })

  it('is right, or is set beside the fastest, with the intervals of both', () => {
    const found = report(lane('one', 3, 0.1), lane('four', 2, 0.1))
    expect(said(1, found)).toMatch(/^Right: 4 a cell, 2\.00?\sms \(.+ to .+\)\.$/)
    expect(said(0, found)).toMatch(/^Your guess: 1 a cell, 3\.00?\sms .+ Fastest: 4 a cell, 2\.00?\sms/)
  })

  it('is not called wrong where the intervals overlap', () => {
    expect(said(0, report(lane('one', 2.1, 0.2), lane('four', 2, 0.2)))).toContain('No difference shown to the fastest: 4 a cell')
  })
})
