/** Every threshold of a session, with its reason. Times in ms. */
export interface Limits {
  /** Rounds that a lane takes at least. */
  minRounds: number
  /** Rounds that a lane takes at most. */
  maxRounds: number
  /** A lane leaves the rounds when the half-width of both its intervals is at most this share of the value. */
  narrow: number
  /** Time in rounds, a lane that was asked for: the ladder as a whole may take lanes x this. */
  budgetPerLaneMs: number
  /** A request that takes longer than this is given up, and its worker terminated. */
  requestMs: number
  /** A pause of no length, or a message, that comes this late shows a throttled page or a machine that slept. */
  throttledMs: number
  /** Subscribers hear of progress at most this often. */
  publishEveryMs: number
}

export const LIMITS: Limits = {
  minRounds: 15,
  maxRounds: 25,
  narrow: 0.03,
  budgetPerLaneMs: 600,
  requestMs: 10_000,
  // Hidden pages get one timer a second.
  throttledMs: 900,
  publishEveryMs: 125,
}
