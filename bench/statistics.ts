/** A value with its 95% confidence interval. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/** What an interval allows to say of an implementation against the baseline. */
export type Verdict = 'faster' | 'slower' | 'no-difference' | 'too-noisy'

/** @throws RangeError when there is no sample, or one is not a finite number above zero. */
export declare function estimateMedian(samples: readonly number[]): Estimate
export declare function pairedRatio(lane: readonly number[], baseline: readonly number[]): Estimate
export declare function verdict(ratio: Estimate, samples: number): Verdict
export declare function relativeHalfWidth(estimate: Estimate): number
