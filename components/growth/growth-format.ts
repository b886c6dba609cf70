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

/** `n^2.0`. */
export function formatExponent({ exponent }: Growth): string {
  return `n^${exponent.value.toFixed(decimalsFor(exponent))}`
}

/** `n^2.0 (1.97 to 2.04)` in its three parts, for whoever raises the exponent; undefined for other words. */
export function partsOfPower(words: string): [base: string, exponent: string, rest: string] | undefined {
  const [, base, exponent, rest] = /^(n)\^([\d.]+) (\(.+)$/.exec(words) ?? []
  return base && exponent ? [base, exponent, rest!] : undefined
}

/** `1.97 to 2.04`. */
export function formatExponentInterval({ exponent }: Growth): string {
  const decimals = decimalsFor(exponent)
  return `${exponent.low.toFixed(decimals)} to ${exponent.high.toFixed(decimals)}`
}

/** One decimal, or a second one where the interval is narrower than that. */
function decimalsFor({ low, high }: Estimate): number {
  return high - low < 0.2 ? 2 : 1
}
