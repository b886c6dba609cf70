/** What the audience reads of a linted text: the status line, what ruff takes of a keystroke's budget, the title. */
import type { Estimate } from '../../bench/statistics/estimates.ts'
import type { LintState } from './lint-state.ts'
import { formatCount, formatInterval, formatTime } from '../chart/format.ts'

/** A response within a tenth of a second feels immediate (J. Nielsen, Usability Engineering, 1993, chapter 5), ms. */
export const BUDGET_MS = 100

/** A longer text is not timed by many runs if a single one is over the budget: it would take too long. */
const LONG_LINES = 1000

/** One run of a long text has shown that it is over the budget. */
export function isTooLong({ lines, elapsedMs }: LintState): boolean {
  return lines > LONG_LINES && elapsedMs > BUDGET_MS
}

export function lintStatusLine(state: LintState): string {
  const { status, failure, lines, isMeasuring } = state
  switch (status) {
    case 'idle': return 'Ruff starts with its slide.'
    case 'loading': return 'Loading ruff'
    case 'failed': return `${failure!.what} (${failure!.where}). ${failure!.remedy}`
    case 'checking':
      // A shorter one is done before anybody could read that.
      if (lines > LONG_LINES)
        return `Checking ${formatCount(lines)} lines`
  }
  return `${foundLine(state)}${isMeasuring ? ', measuring' : ''}`
}

function foundLine({ syntaxErrors, count, fixable, elapsedMs }: LintState): string {
  const counted = (number: number, what: string) => `${formatCount(number)} ${what}${number === 1 ? '' : 's'}`
  const took = elapsedMs > BUDGET_MS ? `, found in ${formatTime(elapsedMs)}` : ''
  if (syntaxErrors > 0)
    return `Does not parse: ${counted(syntaxErrors, 'syntax error')}${took}`
  if (count === 0)
    return `No problems${took}`
  return `${counted(count, 'problem')}, ${fixable === count ? 'all' : formatCount(fixable)} with a fix${took}`
}

export interface MeterRow {
  name: string
  /** Median and interval, or the reason why there are none. */
  figure: string
  /** Of the budget, 0 to 1. */
  share: number
  isOver: boolean
}

/** A row for each thing that is timed, in an order that never changes. */
export function meterRows(state: LintState): MeterRow[] {
  const { timing, syntaxErrors } = state
  if (!timing && isTooLong(state))
    return [{ name: 'Lint', figure: `${formatTime(state.elapsedMs)}, one run`, share: 1, isOver: true }]
  return [
    meterRow('Lint', timing?.lint),
    meterRow('Format', timing?.format, syntaxErrors > 0 ? 'does not parse' : undefined),
    meterRow('To the page', timing?.roundTrip),
  ]
}

function meterRow(name: string, estimate?: Estimate, absent = 'not measured yet'): MeterRow {
  if (!estimate)
    return { name, figure: absent, share: 0, isOver: false }
  const { value, high } = estimate
  return {
    name,
    figure: `${formatTime(value)} (${formatInterval(estimate)})`,
    share: Math.min(value / BUDGET_MS, 1),
    isOver: high > BUDGET_MS,
  }
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
