/** What the audience reads: the status line, the meter's rows, the title. */
import type { LintState } from './lint-state.ts'
import { describe, expect, it } from 'vitest'
import { IDLE } from './lint-state.ts'
import { BUDGET_MS, lintClaim, lintStatusLine, meterRows } from './words.ts'

const CHECKED: LintState = { ...IDLE, status: 'checked', code: 'x', elapsedMs: 1 }
const estimate = (value: number) => ({ value, low: value * 0.9, high: value * 1.1 })
function timed(ms: number): LintState {
  return {
    ...CHECKED,
    timing: { lint: estimate(ms), format: estimate(ms), roundTrip: estimate(ms), rounds: 25 },
  }
}

describe('the status', () => {
  it.each<[Partial<LintState>, string]>([
    [{ status: 'idle' }, 'Ruff starts with its slide.'],
    [{ status: 'loading' }, 'Loading ruff'],
    [{}, 'No problems'],
    [{ count: 1, fixable: 1 }, '1 problem, all with a fix'],
    [{ count: 1200, fixable: 3 }, '1,200 problems, 3 with a fix'],
    [{ count: 2, syntaxErrors: 2 }, 'Does not parse: 2 syntax errors'],
    [{ count: 1, isMeasuring: true }, '1 problem, 0 with a fix, measuring'],
    [{ status: 'checking', lines: 10_000 }, 'Checking 10,000 lines'],
    [{ status: 'checking', lines: 9, count: 2, fixable: 2 }, '2 problems, all with a fix'],
    [{ elapsedMs: 1540 }, 'No problems, found in 1.54\u00A0s'],
    [
      { status: 'failed', failure: { what: 'The file is not there', where: 'ruff.wasm', remedy: 'Run npm start.' } },
      'The file is not there (ruff.wasm). Run npm start.',
    ],
  ])('of %o is "%s"', (state, line) => {
    expect(lintStatusLine({ ...CHECKED, ...state })).toBe(line)
  })
})

describe('the meter', () => {
  it('shows every time as its share of the budget, with its interval', () => {
    const rows = meterRows(timed(BUDGET_MS / 4))
    expect(rows.map(({ name, share, isOver }) => [name, share, isOver])).toEqual([
      ['Lint', 0.25, false],
      ['Format', 0.25, false],
      ['To the page', 0.25, false],
    ])
    expect(rows[0]!.figure).toBe('25.0\u00A0ms (22.5 to 27.5\u00A0ms)')
  })

  it('says what was not measured, and why', () => {
    expect(meterRows(CHECKED).map(({ figure }) => figure)).toEqual(['not measured yet', 'not measured yet', 'not measured yet'])
    expect(meterRows({ ...CHECKED, syntaxErrors: 1 })[1]!.figure).toBe('does not parse')
  })

  it('shows a single run over the budget as one, without an interval', () => {
    expect(meterRows({ ...CHECKED, lines: 10_000, elapsedMs: 1540 })).toEqual([
      { name: 'Lint', figure: '1.54\u00A0s, one run', share: 1, isOver: true },
    ])
  })

  it('does not grow out of its bar, and says that it is over', () => {
    expect(meterRows(timed(BUDGET_MS * 3))[0]).toMatchObject({ share: 1, isOver: true })
  })
})

describe('the title', () => {
  it('says no more than what was measured', () => {
    expect(lintClaim(CHECKED)).toBe('Ruff lints code as you type it')
    expect(lintClaim(timed(1))).toBe('Ruff lints at the speed of typing')
    expect(lintClaim(timed(BUDGET_MS))).toBe('Ruff lints code as you type it')
    expect(lintClaim(timed(BUDGET_MS * 2))).toBe('This much code takes ruff too long for a keystroke')
    expect(lintClaim({ ...CHECKED, elapsedMs: BUDGET_MS * 2 }), 'one run of a short text is no measure').toBe(
      'Ruff lints code as you type it',
    )
    expect(lintClaim({ ...CHECKED, lines: 10_000, elapsedMs: BUDGET_MS * 2 })).toBe('This much code takes ruff too long for a keystroke')
  })
})
