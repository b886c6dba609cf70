import type { Workload } from '../workload.ts'
/** Which implementations are measured at the next size: those that are expected to finish in time. */
import type { Curve } from './crossing.ts'
import { MIN_SAMPLES } from '../statistics/estimates.ts'
import { predictMs } from './exponent.ts'

/** Calls of a slow implementation at one size: the first, the warm-up's, and one in each of the fewest rounds. */
const CALLS = 1 + 4 + MIN_SAMPLES

/** Time that one implementation may take at one size, ms, unless it is set otherwise. */
export const POINT_MS = 1500

/** An implementation that is left out from some size on. */
export interface Drop {
  id: string
  /** The largest size that it was measured at. */
  after: number
  /** The first size that it is left out at, and the time per call expected there, ms. */
  at: number
  predictedMs: number
}

/** `curves` hold what was measured so far, by id. An implementation that was not measured at all is not left out. */
export function dropsAt(size: number, curves: ReadonlyMap<string, Curve>, pointMs = POINT_MS): Drop[] {
  return [...curves].flatMap(([id, curve]) => {
    const smaller = curve.filter(point => point.size < size)
    const predictedMs = predictMs(smaller, size)
    return predictedMs !== undefined && predictedMs * CALLS > pointMs
      ? [{ id, after: smaller.at(-1)!.size, at: size, predictedMs }]
      : []
  })
}

/** For complete curves: which did not reach the largest of `sizes`, and why. */
export function dropsIn(curves: ReadonlyMap<string, Curve>, sizes: readonly number[], pointMs = POINT_MS): Drop[] {
  return [...curves].flatMap(([id, curve]) => {
    const next = sizes.find(size => size > (curve.at(-1)?.size ?? 0))
    return next === undefined ? [] : dropsAt(next, new Map([[id, curve]]), pointMs)
  })
}

/**
 * The workload with some of its implementations, the fastest as the baseline: it runs twice a round, and the workload's own
 * may be the one that takes seconds.
 *
 * @param workload that of the deck.
 * @param ids some of its implementations, at least one.
 * @param curves what was measured so far.
 * @param size to be measured.
 */
export function workloadOf(workload: Workload, ids: readonly string[], curves: ReadonlyMap<string, Curve>, size: number): Workload {
  const expected = (id: string) => predictMs((curves.get(id) ?? []).filter(point => point.size < size), size) ?? Number.POSITIVE_INFINITY
  const [baseline] = ids.toSorted((a, b) => expected(a) - expected(b))
  // Slow ones are left out because of what was measured, not at the size where a ladder stops.
  const implementations = workload.implementations.filter(({ id }) => ids.includes(id)).map(one => ({ ...one, largestSize: undefined }))
  return { ...workload, baseline: baseline!, implementations }
}
