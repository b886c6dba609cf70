import { MIN_SAMPLES } from '../statistics/estimates.ts'

/** Every threshold of a session. Times in ms. */
export interface Limits {
  /** Rounds before a lane's first estimate, and the fewest that a slow one may end with. */
  fewestRounds: number
  /** Rounds that a lane takes at least, if the slow budget lasts, unless it is so narrow before. */
  minRounds: number
  /** From so many rounds on a lane leaves when the half-width of both its intervals is at most `soonNarrow` of the value. */
  soonRounds: number
  soonNarrow: number
  /** Rounds that a lane takes at most. */
  maxRounds: number
  /** A lane leaves the rounds when the half-width of both its intervals is at most this share of the value. */
  narrow: number
  /** Time in rounds, for each lane that was asked for and the baseline's twin, after which none takes more than the least. */
  budgetPerLaneMs: number
  /** The same, after which none takes more than the fewest. */
  slowBudgetPerLaneMs: number
  /** A request that takes longer than this is given up, and its worker terminated. */
  requestMs: number
  /** A pause of no length, or an answer, that comes this late shows a throttled page or a machine that slept. */
  throttledMs: number
  /** So many that come late void a run; those before cost their rounds. */
  mostLate: number
  /** Subscribers hear of progress at most this often. */
  publishEveryMs: number
  /** The state and the report say that the run is a short one, whose figures are none to quote. */
  isShort: boolean
}

export const LIMITS: Limits = {
  fewestRounds: MIN_SAMPLES,
  // As few as let a ladder of twelve end within 12 s; the coverage of the intervals is tested with it.
  minRounds: 14,
  // A slow lane that is as steady as that loses nothing: by the simulation its interval ends no wider than after 14.
  soonRounds: 9,
  soonNarrow: 0.01,
  // Where they are not, the time is better spent than saved: an interval narrows with the root of the rounds.
  maxRounds: 50,
  narrow: 0.03,
  // Twelve lanes, clicked one by one, stay under 12 s with their warm-ups.
  budgetPerLaneMs: 450,
  // Keeps a lane of 10 s a call from holding the stage for minutes.
  slowBudgetPerLaneMs: 3000,
  // The slowest lane that a lab has takes about that long for a call.
  requestMs: 20_000,
  // A hidden page gets one timer a second.
  throttledMs: 900,
  // A window that mounts all its slides holds its page up for a second, once; a throttled page is late again and again.
  mostLate: 3,
  // Eight a second: the eye follows, the chart's moves of 200 ms stay whole, and no long task comes of drawing.
  publishEveryMs: 125,
  isShort: false,
}

/**
 * For tests of what shows a run: the fewest rounds that have an interval, and patience with a machine that does other things too.
 * Answers are checked as ever.
 */
export const SHORT: Partial<Limits> = {
  minRounds: MIN_SAMPLES,
  maxRounds: MIN_SAMPLES,
  requestMs: 60_000,
  throttledMs: 60_000,
  isShort: true,
}
