/** Where the flags of a timeline stand. Pure: dates in, canvas pixels out. */

export interface Dated {
  year: number
  month?: number
  isMilestone?: boolean
}

export type Flag<E extends Dated> = E & {
  x: number
  /** Top of the flag: the pole goes from here down to the axis. */
  y: number
}

export interface Frame {
  left: number
  right: number
  /** Top of the highest flag. */
  top: number
  /** Height of a flag, and so the step from one to the next. */
  step: number
  /** First and last year of the axis. */
  years: readonly [number, number]
}

const MONTHS = 12

/** In years; a date without a month stands in the middle of its year. */
export function dateOf({ year, month }: Dated): number {
  return year + (month === undefined ? 0.5 : (month - 0.5) / MONTHS)
}

export function xOf(date: number, { left, right, years: [first, last] }: Frame): number {
  return left + (right - left) * (date - first) / (last - first)
}

/**
 * Flags in the order of time, each a step lower than the one before, so that no pole crosses the words of an earlier flag. A
 * milestone begins again at the top, which has room: years lie before it.
 *
 * @throws RangeError when the events are not in order, or lie outside of the axis
 */
export function flags<E extends Dated>(events: readonly E[], frame: Frame): Flag<E>[] {
  let level = 0
  return events.map((event, index) => {
    const date = dateOf(event)
    const before = events[index - 1]
    if (before && dateOf(before) > date)
      throw new RangeError(`The events of ${before.year} and ${event.year} are not in order.`)
    if (date < frame.years[0] || date > frame.years[1])
      throw new RangeError(`${event.year} lies outside of the axis, ${frame.years.join(' to ')}.`)
    level = event.isMilestone ? 0 : level + 1
    return { ...event, x: xOf(date, frame), y: frame.top + level * frame.step }
  })
}
