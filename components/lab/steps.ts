/** Which implementations a slide shows at which click. Pure, so that the presenter's clicker can be reasoned about. */
import type { Workload } from '../../bench/workload.ts'

export interface Steps {
  /** Clicks that the lab takes. */
  clicks: number
  /** All that the slide will ever show, in the ladder's order. */
  shown: readonly string[]
  /** Shown at this click. A place in the chart is kept for the others. */
  revealedAt: (click: number) => readonly string[]
  /** What the slide speaks of at this click. */
  emphasisAt: (click: number) => string
  /** Measured when this click is made. */
  wantedAt: (click: number) => readonly string[]
}

/**
 * A click per implementation, of all or of those in `ids`: the first measures the first of them, which is shown from the start.
 *
 * @throws RangeError naming the first id that the workload does not have
 */
export function climb(workload: Workload, ids = workload.implementations.map(({ id }) => id)): Steps {
  const shown = inOrder(workload, ids)
  return {
    clicks: shown.length,
    shown,
    revealedAt: click => shown.slice(0, Math.max(click, 1)),
    emphasisAt: click => shown[Math.max(click, 1) - 1]!,
    wantedAt: click => shown.slice(0, click),
  }
}

/**
 * One click measures all of a few implementations, which are shown from the start.
 *
 * @throws RangeError naming the first id that the workload does not have
 */
export function atOnce(workload: Workload, ids: readonly string[], emphasis = ids[0]!): Steps {
  inOrder(workload, [emphasis])
  const shown = inOrder(workload, ids)
  return {
    clicks: 1,
    shown,
    revealedAt: () => shown,
    emphasisAt: () => emphasis,
    wantedAt: click => click > 0 ? shown : [],
  }
}

/** The ids in the workload's order. */
function inOrder({ id: workload, implementations }: Workload, ids: readonly string[]): string[] {
  const known = implementations.map(({ id }) => id)
  const stranger = ids.find(id => !known.includes(id))
  if (stranger !== undefined)
    throw new RangeError(`The lab ${workload} has no implementation "${stranger}". There are: ${known.join(', ')}.`)
  return known.filter(id => ids.includes(id))
}
