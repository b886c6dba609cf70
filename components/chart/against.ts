/** Ratios to a lane other than the one that a run was paired with. */
import type { Estimate, Verdict } from '../../bench/statistics/estimates.ts'
import type { LaneView } from './lane.ts'
import { verdict } from '../../bench/statistics/estimates.ts'

/** The ratio the other way round. */
export function invert({ value, low, high }: Estimate): Estimate {
  return { value: 1 / value, low: 1 / high, high: 1 / low }
}

/**
 * One ratio to the baseline divided by another: how the two lanes compare.
 *
 * The interval runs between the far ends of theirs. It is wider than a paired one would be, and covers at least as much.
 */
export function quotient(above: Estimate, below: Estimate): Estimate {
  const inverse = invert(below)
  return { value: above.value * inverse.value, low: above.low * inverse.low, high: above.high * inverse.high }
}

export interface PairRatio { ratio: Estimate, verdict: Verdict }

/** With the baseline's own ratio as exactly 1, so that a quotient with it stays the paired one. */
export const BASELINE_RATIO: Estimate = { value: 1, low: 1, high: 1 }

/** `samples` are the rounds that each took part in. */
export function pairRatio(above: Estimate, below: Estimate, samples: readonly number[]): PairRatio {
  const ratio = quotient(above, below)
  return { ratio, verdict: verdict(ratio, Math.min(...samples)) }
}

/** The lanes as compared with the one of this id; without ratios where that one has no figures. */
export function comparedWith(lanes: readonly LaneView[], id: string): LaneView[] {
  const other = lanes.find(lane => lane.id === id)
  return lanes.map((lane) => {
    const isBaseline = lane.id === id
    const [above, below] = [ratioOf(lane), other && ratioOf(other)]
    const pair = above && below && !isBaseline
      ? pairRatio(above, below, [lane.samples ?? 0, other?.samples ?? 0])
      : { ratio: undefined, verdict: undefined }
    return { ...lane, isBaseline, ...pair }
  })
}

function ratioOf({ ratio, isBaseline, time }: LaneView): Estimate | undefined {
  return ratio ?? (isBaseline && time ? BASELINE_RATIO : undefined)
}
