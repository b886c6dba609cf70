/**
 * The set-up, told in one line a step (what, how much, how long) and a line for all of it. Plain JavaScript: ../setup.js uses it under the
 * machine's own Node, the commands under the one that the packages bring.
 */
import process from 'node:process'

/** Tells the command what the program before it has done already. */
const SO_FAR = 'DECK_SET_UP'

/** @param {number} bytes @returns {string} `630 MB`, `2.1 MB`, `14 kB` */
export function sizeText(bytes) {
  if (bytes < 1e6)
    return `${Math.round(bytes / 1e3)} kB`
  return `${bytes < 9.95e6 ? (bytes / 1e6).toFixed(1) : Math.round(bytes / 1e6)} MB`
}

/** @param {number} ms @returns {string} `41 s`, `2 min 5 s`, `0.4 s` */
export function timeText(ms) {
  const seconds = Math.round(ms / 1000)
  if (seconds >= 60)
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return ms < 950 ? `${(ms / 1000).toFixed(1)} s` : `${seconds} s`
}

/**
 * The steps of one set-up.
 *
 * @typedef {{ write?: (text: string) => void, now?: () => number, soFar?: string }} StepsOptions
 */
export class Steps {
  #write
  #now
  #since
  #bytes = 0
  #done = 0

  /** @param {StepsOptions} options of a test: where the lines go, a clock in ms, and what `handOver` gave */
  constructor({ write = text => process.stdout.write(text), now = Date.now, soFar = process.env[SO_FAR] } = {}) {
    this.#write = write
    this.#now = now
    this.#since = now()
    const [, since, bytes, done] = /^(\d+) (\d+) (\d+)$/.exec(soFar ?? '') ?? []
    if (since !== undefined) {
      this.#since = Number(since)
      this.#bytes = Number(bytes)
      this.#done = Number(done)
    }
  }

  /**
   * Begins a line: `Packages: 818 to install, about a minute … `
   *
   * @param {string} what
   * @returns {{ done: (bytes?: number, more?: string) => void, stop: (why: string) => void }} ends it: with what it brought, or with why it
   *   did not
   */
  begin(what) {
    const began = this.#now()
    this.#write(`${what} … `)
    const took = () => timeText(this.#now() - began)
    return {
      done: (bytes = 0, more) => {
        this.#bytes += bytes
        this.#done++
        this.#write(`${[bytes > 0 && sizeText(bytes), took(), more].filter(Boolean).join(', ')}\n`)
      },
      stop: why => this.#write(`${why} (${took()})\n`),
    }
  }

  /** @returns {string} `Ready in 48 s, 410 MB.` */
  ready() {
    return `Ready in ${timeText(this.#now() - this.#since)}${this.#done === 0 ? ', nothing to set up' : `, ${sizeText(this.#bytes)}`}.`
  }

  /** @returns {Record<string, string>} for the environment of the command that goes on from here */
  handOver() {
    return { [SO_FAR]: `${this.#since} ${this.#bytes} ${this.#done}` }
  }
}

/** Of this program. */
export const steps = new Steps()
