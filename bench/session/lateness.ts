/** Answers and pauses that come late in one run. */
import type { Limits } from './limits.ts'
import { RunEnded } from './ending.ts'

export class Lateness {
  readonly #limits: Pick<Limits, 'throttledMs' | 'mostLate'>
  #count = 0

  constructor(limits: Pick<Limits, 'throttledMs' | 'mostLate'>) {
    this.#limits = limits
  }

  /**
   * Once is a long task of the page, or of another window's: it costs a round. What goes on is a page that cannot be trusted.
   *
   * @throws RunEnded when it has come late too often
   */
  isLate(lateMs: number, what: string): boolean {
    const { throttledMs, mostLate } = this.#limits
    if (lateMs < throttledMs)
      return false
    if (++this.#count < mostLate)
      return true
    throw new RunEnded('void', {
      what: `${what} came ${Math.round(lateMs)} ms late, as ${mostLate - 1} did before`,
      where: 'this page',
      remedy: 'The page was throttled or the machine slept: keep the page in front and run again.',
    })
  }
}
