import type { Estimate } from '../statistics/estimates.ts'
/** How fast the time of an implementation grows with its input: the exponent of a power law, fitted and continued. */
import type { Curve } from './crossing.ts'

export interface Growth {
  /** The slope on log-log axes: time grows as n to this power, over these sizes. */
  exponent: Estimate
  from: number
  to: number
}

/** Only the largest sizes are fitted, because small ones show the cost of a call. */
const MOST_POINTS = 4
/** Two points give a slope, but no idea of its error. */
const FEWEST_POINTS = 3
/** Half of a 95% interval in standard deviations. */
const NORMAL_95 = 1.96
/** Student's t, 97.5%, for one and two degrees of freedom. */
const STUDENT_95 = [12.706, 4.303]
/** Each size is a separate run, and repeated runs differ by about this share, whatever their intervals say. */
const BETWEEN_RUNS = 0.005
/** With a single size the exponent is unknown: assume the worst of the deck's algorithms. */
const UNKNOWN_EXPONENT = 2

interface Sample { x: number, y: number, weight: number }

/**
 * Weighted least squares of log time on log size, over the largest sizes.
 *
 * Weights come from the points' intervals. The slope's interval is the wider of two: what those intervals allow, and what
 * the points' distances from the line show (Student's t), because a curve is not a line.
 *
 * @returns undefined for fewer than three sizes.
 */
export function growthOf(curve: Curve): Growth | undefined {
  const points = curve.slice(-MOST_POINTS)
  if (points.length < FEWEST_POINTS)
    return undefined
  const samples = points.map(({ size, time }) => {
    const deviation = Math.max(Math.log(time.high / time.low) / 2 / NORMAL_95, BETWEEN_RUNS)
    return { x: Math.log(size), y: Math.log(time.value), weight: 1 / deviation ** 2 }
  })
  const { slope, deviation, scatter } = fitLine(samples)
  const half = deviation * Math.max(NORMAL_95, STUDENT_95[points.length - 3]! * Math.sqrt(scatter))
  return { exponent: { value: slope, low: slope - half, high: slope + half }, from: points[0]!.size, to: points.at(-1)!.size }
}

/** `scatter` is chi squared per degree of freedom: above 1 where the points are further off than their weights suggest. */
function fitLine(samples: readonly Sample[]) {
  const total = (of: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + sample.weight * of(sample), 0)
  const weight = total(() => 1)
  const [meanX, meanY] = [total(({ x }) => x) / weight, total(({ y }) => y) / weight]
  const spread = total(({ x }) => (x - meanX) ** 2)
  const slope = total(({ x, y }) => (x - meanX) * (y - meanY)) / spread
  const chiSquared = total(({ x, y }) => (y - meanY - slope * (x - meanX)) ** 2)
  return { slope, deviation: Math.sqrt(1 / spread), scatter: chiSquared / (samples.length - 2) }
}

/**
 * Time per call at a larger size, ms, along the line through the curve's last two points.
 *
 * @returns undefined for a curve without points.
 */
export function predictMs(curve: Curve, size: number): number | undefined {
  const [before, last] = [curve.at(-2), curve.at(-1)]
  if (!last)
    return undefined
  const exponent = before
    ? Math.log(last.time.value / before.time.value) / Math.log(last.size / before.size)
    : UNKNOWN_EXPONENT
  return last.time.value * (size / last.size) ** Math.max(0, exponent)
}
