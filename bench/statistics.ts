/** A value with its 95% confidence interval. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/** What an interval allows to say of an implementation against the baseline. */
export type Verdict = 'faster' | 'slower' | 'no-difference' | 'too-noisy'
