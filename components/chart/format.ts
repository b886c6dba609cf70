/** Figures as the audience reads them. Only characters that the deck's text font has. */
import type { Failure } from '../../bench/protocol.ts'
import type { Estimate } from '../../bench/statistics/estimates.ts'

/** A no-break space: a figure and its unit stay on one line. */
const GAP = '\u00A0'
const UNITS = [
  { unit: 'ns', ms: 1e-6 },
  { unit: 'µs', ms: 1e-3 },
  { unit: 'ms', ms: 1 },
  { unit: 's', ms: 1e3 },
]
const TIME_DIGITS = 3
const RATE_DIGITS = 2
const BYTES_PER_MS_IN_GB_PER_S = 1e6
/** Shown where fewer would make both ends of an interval look alike. */
const MOST_DIGITS = 4

/**
 * Three significant digits and the unit that leaves 1 to 999 before the point: `20.4 µs`, `1.00 ms`.
 *
 * @throws RangeError unless `ms` is finite and above zero: a time of zero is a measurement gone wrong.
 */
export function formatTime(ms: number): string {
  refuseBad(ms)
  const { unit, ms: unitMs } = unitOf(ms)
  return `${figures(ms / unitMs, TIME_DIGITS)}${GAP}${unit}`
}

/** A round time without zeros after it, as an axis or a clock has: `1 µs`, `100 µs`. */
export function formatTick(ms: number): string {
  refuseBad(ms)
  const { unit, ms: unitMs } = unitOf(ms)
  return `${group(Number((ms / unitMs).toPrecision(2)))}${GAP}${unit}`
}

/** `73 GB/s`: two significant figures. */
export function formatRate(bytes: number, ms: number): string {
  refuseBad(ms)
  return `${figures(bytes / ms / BYTES_PER_MS_IN_GB_PER_S, RATE_DIGITS)}${GAP}GB/s`
}

/** `19.8 to 21.0 µs`: one unit and as many decimals at both ends, unless they are ten times apart. */
export function formatInterval({ low, high }: Estimate): string {
  refuseBad(low)
  refuseBad(high)
  const { unit, ms: unitMs } = unitOf(high)
  if (high / low >= 10)
    return `${formatTime(low)} to ${formatTime(high)}`
  return `${range(low / unitMs, high / unitMs, TIME_DIGITS)}${GAP}${unit}`
}

/**
 * Two significant figures: `22×`, `0.73×`; more where two would read as 1 though it is not: `1.02×`, or would lie outside of the
 * interval as it is written.
 */
export function formatEstimatedRatio(estimate: Estimate): string {
  const { value } = estimate
  refuseBad(value)
  const [low, high] = ratioEnds(estimate).map(({ value: end, decimals }) => Number(end.toFixed(decimals))) as [number, number]
  const fewest = ratioDigits(value)
  const isInside = (digits: number) => Number(value.toPrecision(digits)) >= low && Number(value.toPrecision(digits)) <= high
  const digits = [fewest, 3, MOST_DIGITS].find(count => count >= fewest && isInside(count)) ?? fewest
  return `${figures(value, digits)}×`
}

/** `21 to 23`; with more decimals where an end would read as 1 though it is not, or as the other: `0.995 to 1.006`. */
export function formatRatioInterval(estimate: Estimate): string {
  return ratioEnds(estimate).map(({ value, decimals }) => fixed(value, decimals)).join(' to ')
}

/** A number and the decimals that it is written with. */
interface Written { value: number, decimals: number }

function ratioEnds({ low, high }: Estimate): Written[] {
  refuseBad(low)
  refuseBad(high)
  if (high / low >= 10)
    return [low, high].map(end => written(end, ratioDigits(end)))
  const fewest = decimalsFor(high, 2)
  const isTold = (decimals: number) => [low, high].every(end => end === 1 || fixed(end, decimals) !== fixed(1, decimals))
    && (low === high || fixed(low, decimals) !== fixed(high, decimals))
  const decimals = [fewest, fewest + 1, fewest + 2].find(isTold) ?? fewest + 3
  return [low, high].map(value => ({ value, decimals }))
}

/** `1,000,000`. */
export function formatCount(count: number): string {
  return group(count)
}

/** `21 November 2026`, the day in UTC that an ISO 8601 moment lies in. */
export function formatDay(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
}

/** What was never there has not failed. */
export function failedNote({ what, isAbsent }: Pick<Failure, 'what' | 'isAbsent'>): string {
  return isAbsent ? what : `failed: ${what}`
}

function ratioDigits(ratio: number): number {
  const away = [2, 3, MOST_DIGITS].find(digits => Number(ratio.toPrecision(digits)) !== 1)
  return ratio === 1 ? 2 : away ?? MOST_DIGITS
}

/** Both ends with the decimals that `digits` significant ones of the high end give, or more until they differ. */
function range(low: number, high: number, digits: number): string {
  const decimals = decimalsFor(high, digits)
  const ends = [low, high].map(end => fixed(end, decimals))
  if (ends[0] === ends[1] && digits < MOST_DIGITS && low !== high)
    return range(low, high, digits + 1)
  return ends.join(' to ')
}

function figures(value: number, digits: number): string {
  const { value: rounded, decimals } = written(value, digits)
  return fixed(rounded, decimals)
}

function written(value: number, digits: number): Written {
  const rounded = Number(value.toPrecision(digits))
  return { value: rounded, decimals: decimalsFor(rounded, digits) }
}

/** Decimals of a value with so many significant digits, after rounding. */
function decimalsFor(value: number, digits: number): number {
  const magnitude = Math.floor(Math.log10(Number(value.toPrecision(digits))))
  return Math.max(0, digits - 1 - magnitude)
}

function fixed(value: number, decimals: number): string {
  return numberFormat(decimals, decimals).format(value)
}

/** The unit that a time has once it is rounded: 999.6 µs is 1.00 ms. */
function unitOf(ms: number) {
  const rounded = Number(ms.toPrecision(TIME_DIGITS))
  return UNITS.findLast(unit => rounded >= unit.ms) ?? UNITS[0]!
}

function group(value: number): string {
  return numberFormat(0, 20).format(value)
}

function refuseBad(value: number): void {
  if (!(value > 0 && Number.isFinite(value)))
    throw new RangeError(`${value} is not a finite number above zero`)
}

const formats = new Map<string, Intl.NumberFormat>()

/** Kept, because creating one takes longer than everything else that a chart's words need. */
function numberFormat(fewest: number, most: number): Intl.NumberFormat {
  const key = `${fewest} ${most}`
  const format = formats.get(key) ?? new Intl.NumberFormat('en', { minimumFractionDigits: fewest, maximumFractionDigits: most })
  formats.set(key, format)
  return format
}
