/** Sizes and exponents as the audience reads them. */
import type { Growth } from '../../bench/growth/exponent.ts'
import type { Estimate } from '../../bench/statistics/estimates.ts'
import { formatCount } from '../chart/format.ts'

const FEWEST_DIGITS = 2
const MOST_DIGITS = 4

/** A size that was interpolated, and its range: as few digits as keep the two ends apart, and the value between them. */
export function formatCrossing({ value, low, high }: Estimate): { value: string, range: string } {
  let digits = FEWEST_DIGITS
  const at = (size: number) => Number(size.toPrecision(digits))
  const isTold = () => (low === high || at(low) < at(high)) && at(low) <= at(value) && at(value) <= at(high)
  while (digits < MOST_DIGITS && !isTold())
    digits++
  const written = (size: number) => formatCount(Math.round(at(size)))
  return { value: written(value), range: `${written(low)} to ${written(high)}` }
}

/** A power of the size, in the parts of `n^2.0 (1.97 to 2.04)`: whoever draws it raises the exponent. */
export interface Power {
  exponent: string
  interval: string
}

export function powerOf({ exponent: { value, low, high } }: Growth): Power {
  // One decimal, or a second one where the interval is narrower than that.
  const decimals = high - low < 0.2 ? 2 : 1
  return { exponent: value.toFixed(decimals), interval: `${low.toFixed(decimals)} to ${high.toFixed(decimals)}` }
}

/** The same as plain text. */
export function formatPower(growth: Growth): string {
  const { exponent, interval } = powerOf(growth)
  return `n^${exponent} (${interval})`
}
