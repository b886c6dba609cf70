/** Rust's way in eight dates, and where their flags stand. What is said of each, and who says it, stands in facts.md under the same id. */

export interface TimelineEvent {
  /** In facts.md. */
  fact: string
  year: number
  /** 1 to 12; absent where only the year is known. */
  month?: number
  /** What happened, in few words. */
  label: string
  isMilestone?: boolean
}

/** In the order of time. */
export const RUST: readonly TimelineEvent[] = [
  { fact: 'rust-begun', year: 2006, month: 7, label: 'one man’s own project', isMilestone: true },
  { fact: 'rust-mozilla', year: 2009, label: 'Mozilla pays' },
  { fact: 'rust-announced', year: 2010, label: 'announced' },
  { fact: 'rust-self-hosted', year: 2011, label: 'compiles itself' },
  { fact: 'rust-1-0', year: 2015, month: 5, label: 'Rust 1.0', isMilestone: true },
  { fact: 'rust-foundation', year: 2021, month: 2, label: 'a foundation' },
  { fact: 'rust-linux', year: 2022, month: 12, label: 'in Linux 6.1' },
  { fact: 'rust-2024', year: 2025, month: 2, label: 'edition 2024' },
]

/** On the canvas, px. */
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
export function dateOf({ year, month }: TimelineEvent): number {
  return year + (month === undefined ? 0.5 : (month - 0.5) / MONTHS)
}

export function xOf(date: number, { left, right, years: [first, last] }: Frame): number {
  return left + (right - left) * (date - first) / (last - first)
}

/**
 * Flags with their poles' upper ends: each a step lower than the one before, so that no pole crosses the words of an earlier flag.
 * A milestone starts at the top again, where there is room because years have passed.
 */
export function flags(events: readonly TimelineEvent[], frame: Frame): (TimelineEvent & { x: number, y: number })[] {
  let level = 0
  return events.map((event) => {
    level = event.isMilestone ? 0 : level + 1
    return { ...event, x: xOf(dateOf(event), frame), y: frame.top + level * frame.step }
  })
}
