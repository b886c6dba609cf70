/** Where the time of a test run went, as text. */
import type { Timed } from '../lib/tally.ts'

const SLOWEST = 10

const seconds = (ms: number): string => (ms / 1000).toFixed(1)

/** The slowest first, seconds before names. */
function rows(times: readonly Timed[]): string[] {
  const sorted = [...times].sort((a, b) => b.ms - a.ms)
  const width = Math.max(0, ...sorted.map(({ ms }) => seconds(ms).length))
  return sorted.map(({ name, ms }) => `  ${seconds(ms).padStart(width)} s  ${name}`)
}

/** A line for each check, and one for each of the slowest tests; what none has is left out. */
export function timesText(checks: readonly Timed[], tests: readonly Timed[]): string {
  const slowest = [...tests].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST)
  return [
    ...(checks.length > 0 ? ['== What each check took', ...rows(checks)] : []),
    ...(slowest.length > 0 ? ['', '== The slowest tests', ...rows(slowest)] : []),
  ].join('\n')
}
