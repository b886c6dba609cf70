/** `npm run export -- --live`: everything that is printed is measured first, one thing after the other. */

/** Whether the page is being printed with what is measured now, not with what was recorded. */
export function isLivePrint(isPrintMode: boolean): boolean {
  return isPrintMode && new URLSearchParams(location.search).get('print') === 'live'
}

/**
 * Takes measurements one after the other: at most one implementation runs anywhere in the deck, and starting one stops the others.
 * What two slides show is measured once.
 */
export class PrintQueue {
  readonly #asked = new Map<string, Promise<void>>()
  #last: Promise<void> = Promise.resolve()

  /**
   * Resolves when the measurement is over, however it ended: what failed is printed as such.
   *
   * @param what names it: the same is measured once
   */
  measure(what: string, measurement: () => Promise<unknown>): Promise<void> {
    const known = this.#asked.get(what)
    if (known)
      return known
    const over = this.#last.then(measurement).then(() => {}, () => {})
    this.#asked.set(what, over)
    this.#last = over
    return over
  }
}

export const printQueue = new PrintQueue()
