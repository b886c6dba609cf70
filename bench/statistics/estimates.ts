/** Medians with confidence intervals, and what they allow to say. Samples are times in ms or ratios of them. */

/** A value with its 95% confidence interval. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/** What an interval allows to say of an implementation against the baseline. */
export type Verdict = 'faster' | 'slower' | 'no-difference' | 'too-noisy'

/** Probability left out at each end of an interval. */
const TAIL = 0.025
/** Fewest samples with a 95% interval: smallest to largest of n misses the median with probability 2^(1-n). */
export const MIN_SAMPLES = 6
/** An interval that contains 1 and is wider than this, half of it relative to its value, says nothing. */
const TOO_WIDE = 0.05

/**
 * Quantile, `p` from 0 to 1, by linear interpolation between order statistics (Hyndman & Fan 1996, type 7).
 *
 * @throws RangeError as {@link estimateMedian}.
 */
export function quantile(samples: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1))
    throw new RangeError(`p: ${p} is not from 0 to 1`)
  const sorted = toSorted(samples)
  return orderStatistic(sorted, p * (sorted.length - 1))
}

/** @throws RangeError as {@link estimateMedian}. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5)
}

/**
 * The median with the bootstrap percentile interval, computed exactly instead of by resampling.
 *
 * A resample's median is at most the k-th smallest of n samples when at least half of its n draws are among the k
 * smallest: a binomial probability (Efron 1979; Maritz & Jarrett 1978). Where n is even, a resample's median is either
 * of its two middle draws, with equal probability. The ends are quantiles of the mid-distribution (Ma, Genton & Parzen
 * 2011), interpolated between order statistics: plain ones jump from sample to sample, and cover only 92% when sampling
 * goes on until the interval is narrow, as it does here; these cover 94 to 96% (statistics.coverage.test.ts).
 * Fewer than {@link MIN_SAMPLES} give an interval from smallest to largest that covers less.
 *
 * @throws RangeError when there is no sample, or one is not a finite number above zero.
 */
export function estimateMedian(samples: readonly number[]): Estimate {
  const sorted = toSorted(samples)
  const last = sorted.length - 1
  const position = lowPosition(sorted.length)
  return {
    value: orderStatistic(sorted, last / 2),
    low: orderStatistic(sorted, position),
    high: orderStatistic(sorted, last - position),
  }
}

/**
 * The median of the ratios of samples that were taken in the same round, so that what slows both leaves no trace.
 *
 * @throws RangeError when the lists differ in length, and as {@link estimateMedian}.
 */
export function pairedRatio(lane: readonly number[], baseline: readonly number[]): Estimate {
  if (lane.length !== baseline.length)
    throw new RangeError(`baseline: has ${baseline.length} samples, the lane ${lane.length}`)
  refuseBad(lane)
  refuseBad(baseline)
  return estimateMedian(lane.map((time, round) => time / baseline[round]!))
}

/** What a paired ratio of so many samples allows to say. An interval that ends at 1 contains it. */
export function verdict(ratio: Estimate, samples: number): Verdict {
  if (samples < MIN_SAMPLES)
    return 'too-noisy'
  if (ratio.high < 1)
    return 'faster'
  if (ratio.low > 1)
    return 'slower'
  return relativeHalfWidth(ratio) > TOO_WIDE ? 'too-noisy' : 'no-difference'
}

/** Half the interval as a share of the value: 0.03 is ±3%. */
export function relativeHalfWidth({ value, low, high }: Estimate): number {
  return (high - low) / 2 / value
}

/** Where the interval's low end lies among n sorted samples, from 0; by symmetry the high end is as far from the last. */
function lowPosition(n: number): number {
  const k = firstAtLeast(TAIL, n)
  if (k === 1)
    return 0
  const below = midProbability(n, k - 1)
  return k - 2 + (TAIL - below) / (midProbability(n, k) - below)
}

/** The smallest k whose mid-probability, which grows with k, is at least `tail`. */
function firstAtLeast(tail: number, n: number): number {
  let low = 1
  let high = n
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (midProbability(n, middle) >= tail)
      high = middle
    else
      low = middle + 1
  }
  return low
}

/** P(resample's median < k-th smallest) + half of P(it is the k-th smallest). */
function midProbability(n: number, k: number): number {
  return (medianProbability(n, k - 1) + medianProbability(n, k)) / 2
}

/** P(resample's median <= k-th smallest of n). */
function medianProbability(n: number, k: number): number {
  const lower = Math.ceil(n / 2)
  const upper = Math.floor(n / 2) + 1
  const p = k / n
  return (binomialTail(n, p, lower) + binomialTail(n, p, upper)) / 2
}

/** P(Bin(n, p) >= from), for from >= 1. */
function binomialTail(n: number, p: number, from: number): number {
  if (p === 0 || p === 1)
    return p
  let logTerm = from * Math.log(p) + (n - from) * Math.log1p(-p)
  for (let i = 1; i <= from; i++)
    logTerm += Math.log((n - from + i) / i)
  let term = Math.exp(logTerm)
  let sum = 0
  for (let i = from; i <= n; i++) {
    sum += term
    term *= (n - i) / (i + 1) * p / (1 - p)
  }
  return Math.min(sum, 1)
}

function orderStatistic(sorted: Float64Array, position: number): number {
  const index = Math.floor(position)
  const share = position - index
  return share === 0 ? sorted[index]! : sorted[index]! + share * (sorted[index + 1]! - sorted[index]!)
}

function toSorted(samples: readonly number[]): Float64Array {
  refuseBad(samples)
  return Float64Array.from(samples).sort()
}

function refuseBad(samples: readonly number[]): void {
  if (samples.length === 0)
    throw new RangeError('samples: there are none')
  const bad = samples.find(sample => !(sample > 0 && Number.isFinite(sample)))
  if (bad !== undefined)
    throw new RangeError(`samples: ${bad} is not a finite number above zero`)
}
