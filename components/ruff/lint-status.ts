/** A linted text's state as one line for the audience. */
import type { LintState } from './lint-state.ts'
import { formatCount, formatTime } from '../chart/format.ts'
import { BUDGET_MS, LONG_LINES } from './budget.ts'

export function lintStatusLine(state: LintState): string {
  switch (state.status) {
    case 'idle': return 'Ruff starts with its slide.'
    case 'loading': return 'Loading ruff'
    case 'failed': return state.failure ? `${state.failure.what} (${state.failure.where}). ${state.failure.remedy}` : 'Ruff failed.'
    case 'checking':
      // A shorter one is done before that could be read.
      if (state.lines > LONG_LINES)
        return `Checking ${formatCount(state.lines)} lines`
  }
  return [foundLine(state), ...state.isMeasuring ? ['measuring'] : []].join(', ')
}

function foundLine({ syntaxErrors, count, fixable, elapsedMs }: LintState): string {
  const took = elapsedMs > BUDGET_MS ? `, found in ${formatTime(elapsedMs)}` : ''
  if (syntaxErrors > 0)
    return `Does not parse: ${counted(syntaxErrors, 'syntax error')}${took}`
  if (count === 0)
    return `No problems${took}`
  return `${counted(count, 'problem')}, ${fixable === count ? 'all' : formatCount(fixable)} with a fix${took}`
}

function counted(count: number, what: string): string {
  return `${formatCount(count)} ${what}${count === 1 ? '' : 's'}`
}
