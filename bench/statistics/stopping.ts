/** When a lane has been measured enough. */
import type { Limits } from '../session/limits.ts'
import type { Estimate } from './estimates.ts'
import { relativeHalfWidth } from './estimates.ts'

/** What a lane has come to. */
export interface Progress {
  samples: number
  time: Estimate
  ratio: Estimate
  /** Time spent in all rounds of the ladder, for each lane asked for and the baseline's twin, ms. */
  spentPerLaneMs: number
}

/**
 * Whether a lane leaves the rounds: narrow enough, or out of rounds or time.
 *
 * Looking after every round is part of what the intervals' coverage was tested with.
 */
export function isEnough({ samples, time, ratio, spentPerLaneMs }: Progress, limits: Limits): boolean {
  if (samples >= limits.maxRounds || spentPerLaneMs >= limits.slowBudgetPerLaneMs)
    return samples >= limits.fewestRounds
  const halfWidth = Math.max(relativeHalfWidth(time), relativeHalfWidth(ratio))
  if (samples < limits.minRounds)
    return samples >= limits.soonRounds && halfWidth <= limits.soonNarrow
  return spentPerLaneMs >= limits.budgetPerLaneMs || halfWidth <= limits.narrow
}
