/**
 * Where the time of one implementation gets below that of another as the input grows.
 *
 * Between two measured sizes the times are interpolated by straight lines on log-log axes. Then their ratio is a line too, and so
 * are both ends of its interval: the crossing is where the ratio is 1, and its interval is where 1 cannot be ruled out.
 */
import type { Estimate } from '../statistics/estimates.ts'

/** Time per call, ms, at one size. */
export interface GrowthPoint { size: number, time: Estimate }

/** One implementation's times, by ascending size. */
export type Curve = readonly GrowthPoint[]

type Side = 'first' | 'second'

interface Crossing {
  /** The size at which both take the same time, with the range of sizes in which neither is clearly faster. */
  size: Estimate
  /** Which is faster above it. */
  overtaker: Side
}

/**
 * How two curves compare, over the sizes at which both were measured.
 *
 * - `crossing`: each is clearly faster somewhere; `crossings` ascend
 * - `apart`: only `faster` is ever clearly faster, from `clearFrom` to `clearTo`
 * - `unclear`: neither ever is
 * - `too-few`: fewer than two sizes in common
 */
export type Meeting
  = | { kind: 'crossing', from: number, to: number, crossings: readonly [Crossing, ...Crossing[]] }
    | { kind: 'apart', from: number, to: number, faster: Side, clearFrom: number, clearTo: number }
    | { kind: 'unclear', from: number, to: number }
    | { kind: 'too-few' }

/** The natural logarithm of the second's time divided by the first's: above 0 the first is faster. */
interface Gap { size: number, value: number, low: number, high: number }

/** The interval of the ratio runs between the far ends of the two times' intervals: never narrower than a paired one. */
function gapsOf(first: Curve, second: Curve): Gap[] {
  return first.flatMap(({ size, time }) => {
    const other = second.find(point => point.size === size)?.time
    return other
      ? [{ size, value: Math.log(other.value / time.value), low: Math.log(other.low / time.high), high: Math.log(other.high / time.low) }]
      : []
  })
}

/** Which is clearly faster: the interval of the ratio excludes 1. */
function sideOf({ low, high }: Gap): Side | undefined {
  return low > 0 ? 'first' : high < 0 ? 'second' : undefined
}

export function meetingOf(first: Curve, second: Curve): Meeting {
  const gaps = gapsOf(first, second)
  if (gaps.length < 2)
    return { kind: 'too-few' }
  const sizes = gaps.map(({ size }) => size)
  const [from, to] = [Math.min(...sizes), Math.max(...sizes)]
  const clear = gaps.flatMap((gap, index) => {
    const side = sideOf(gap)
    return side ? [{ index, side, size: gap.size }] : []
  })
  const [start, end] = [clear[0], clear.at(-1)]
  if (!start || !end)
    return { kind: 'unclear', from, to }
  const crossings = clear.slice(1).flatMap(({ index, side }, before) => {
    const last = clear[before]!
    return side === last.side ? [] : [crossingIn(gaps.slice(last.index, index + 1), side)]
  })
  const [one, ...more] = crossings
  if (one)
    return { kind: 'crossing', from, to, crossings: [one, ...more] }
  return { kind: 'apart', from, to, faster: start.side, clearFrom: start.size, clearTo: end.size }
}

/** `gaps` begin where the other is clearly faster, and end where `overtaker` is; between them nothing is clear. */
function crossingIn(gaps: readonly Gap[], overtaker: Side): Crossing {
  const falls = overtaker === 'second'
  const middle = zeros(gaps, gap => gap.value)
  const early = zeros(gaps, gap => falls ? gap.low : gap.high)
  const late = zeros(gaps, gap => falls ? gap.high : gap.low)
  // With noise there may be several crossings: take the middle between the first and the last sign change.
  const value = Math.sqrt(Math.min(...middle) * Math.max(...middle))
  return { overtaker, size: { value, low: Math.min(...early), high: Math.max(...late) } }
}

/** Sizes at which a line through the gaps is 0, ascending; its ends have different signs, so there is one. */
function zeros(gaps: readonly Gap[], of: (gap: Gap) => number): number[] {
  return gaps.slice(1).flatMap((right, index) => {
    const left = gaps[index]!
    const [a, b] = [of(left), of(right)]
    if (a === 0 && b === 0)
      return [left.size, right.size]
    if (Math.sign(a) === Math.sign(b))
      return []
    const share = a / (a - b)
    return [Math.exp(Math.log(left.size) + share * Math.log(right.size / left.size))]
  })
}
