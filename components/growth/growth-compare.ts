/** What another kind of input does to the time of the same implementation, at the largest size that both were measured at. */
import type { InputKind } from '../../bench/growth/state.ts'
import type { Report } from '../../bench/report/report.ts'
import type { Estimate } from '../../bench/statistics/estimates.ts'
import { curvesOf } from '../../bench/growth/state.ts'
import { quotient } from '../chart/against.ts'

export interface Compared {
  id: string
  size: number
  /** Time on the other input divided by the time on the first; the interval runs between the far ends of theirs. */
  ratio: Estimate
  verdict: 'longer' | 'shorter' | 'no-difference'
}

/** @returns undefined where the two have no size in common. */
export function compareInputs(
  id: string,
  one: { reports: readonly Report[], kind: InputKind },
  other: { reports: readonly Report[], kind: InputKind },
): Compared | undefined {
  const [base = [], changed = []] = [one, other].map(({ reports, kind }) => curvesOf(reports, kind).get(id))
  const last = changed.findLast(({ size }) => base.some(point => point.size === size))
  const before = base.find(({ size }) => size === last?.size)
  if (!last || !before)
    return undefined
  const ratio = quotient(last.time, before.time)
  const verdict = ratio.low > 1 ? 'longer' : ratio.high < 1 ? 'shorter' : 'no-difference'
  return { id, size: last.size, ratio, verdict }
}
