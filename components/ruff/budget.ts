/** What a keystroke may take, and what ruff takes of it. */
import type { Estimate } from '../../bench/statistics/estimates.ts'
import type { LintState } from './lint-state.ts'
import { formatInterval, formatTime } from '../chart/format.ts'

/** An answer within a tenth of a second is felt as immediate (J. Nielsen, Usability Engineering, 1993, chapter 5), ms. */
export const BUDGET_MS = 100

/** A longer text is not timed by many runs if a single one is over the budget: it would take too long. */
export const LONG_LINES = 1000

/** One run of a long text has shown that it is over the budget. */
export function isTooLong({ lines, elapsedMs }: Pick<LintState, 'lines' | 'elapsedMs'>): boolean {
  return lines > LONG_LINES && elapsedMs > BUDGET_MS
}

export interface MeterRow {
  name: string
  /** Median and interval, or the reason why there are none. */
  figure: string
  /** Of the budget, 0 to 1. */
  share: number
  isOver: boolean
}

const NAMES = { lint: 'Lint', format: 'Format', roundTrip: 'To the page' } as const

/** A row for each thing that is timed, in an order that never changes. */
export function meterRows(state: LintState): MeterRow[] {
  const { timing, isParsed } = state
  if (!timing && isTooLong(state))
    return [{ name: NAMES.lint, figure: `${formatTime(state.elapsedMs)}, one run`, share: 1, isOver: true }]
  return (['lint', 'format', 'roundTrip'] as const).map((key) => {
    const estimate = timing?.[key]
    return estimate ? measuredRow(NAMES[key], estimate) : { name: NAMES[key], figure: absent(key, isParsed), share: 0, isOver: false }
  })
}

function measuredRow(name: string, estimate: Estimate): MeterRow {
  const { value, high } = estimate
  return {
    name,
    figure: `${formatTime(value)} (${formatInterval(estimate)})`,
    share: Math.min(value / BUDGET_MS, 1),
    isOver: high > BUDGET_MS,
  }
}

function absent(key: keyof typeof NAMES, isParsed: boolean): string {
  return key === 'format' && !isParsed ? 'does not parse' : 'not measured yet'
}

/** The slide's title: no more than what was measured, and no judgement where nothing was. */
export function lintClaim(state: LintState): string {
  const { timing } = state
  if (timing ? timing.roundTrip.low > BUDGET_MS : isTooLong(state))
    return 'This much code takes ruff too long for a keystroke'
  if (timing && timing.roundTrip.high <= BUDGET_MS)
    return 'Ruff lints at the speed of typing'
  return 'Ruff lints code as you type it'
}
