import { RuntimeFailure } from '../protocol.ts'

/** The time now, in ms since any fixed moment; never runs backwards. `performance.now` is one. */
export type Clock = () => number

/** Steps observed: the smallest of them is the timer's resolution, because a step looks longer when the thread was interrupted. */
const STEPS = 10
/** Time spent on this, ms: enough for ten steps of the coarsest browser clock, 16 ms. */
const LOOK_MS = 160
/** Readings without a step after which the clock counts as stopped: about a second of them. */
const FROZEN_READINGS = 20_000_000

/**
 * The smallest observed step of `clock`, ms.
 *
 * A fine clock that moves with every reading gives the time of a reading, which bounds a measurement in the same way.
 *
 * @throws RuntimeFailure when the clock stands still or runs backwards.
 */
export function measureTimerGrain(clock: Clock, frozenReadings = FROZEN_READINGS): number {
  const start = clock()
  let grain = Number.POSITIVE_INFINITY
  let last = start
  for (let step = 0; step < STEPS && last - start < LOOK_MS; step++) {
    const next = nextReading(clock, last, frozenReadings)
    grain = Math.min(grain, next - last)
    last = next
  }
  return grain
}

function nextReading(clock: Clock, last: number, frozenReadings: number): number {
  for (let reading = 0; reading < frozenReadings; reading++) {
    const now = clock()
    if (now > last)
      return now
    if (!(now === last))
      throw clockFailure(`The clock went from ${last} to ${now}`)
  }
  throw clockFailure('The clock stands still')
}

function clockFailure(what: string): RuntimeFailure {
  return new RuntimeFailure({ what, where: 'the timer of this browser', remedy: 'Turn off what freezes timers, or use another browser.' })
}
