/** A clock that only timers move, so that a test of seconds takes none. */
export class VirtualTime {
  #nowMs = 1000
  #timers: { atMs: number, callback: () => void }[] = []

  readonly clock = (): number => this.#nowMs

  readonly after = (ms: number, callback: () => void): () => void => {
    const timer = { atMs: this.#nowMs + ms, callback }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter(other => other !== timer)
    }
  }

  /** Lets time pass until `done` or, without it, until no timer is left. */
  async run(done: () => boolean = () => false): Promise<void> {
    for (;;) {
      await settle()
      const next = this.#timers.toSorted((a, b) => a.atMs - b.atMs)[0]
      if (done() || !next || next.atMs === Number.POSITIVE_INFINITY)
        return
      this.#timers = this.#timers.filter(timer => timer !== next)
      this.#nowMs = Math.max(this.#nowMs, next.atMs)
      next.callback()
    }
  }

  /** As when the machine sleeps: nothing happens meanwhile. */
  sleep(ms: number): void {
    this.#nowMs += ms
  }
}

/** Everything that can happen without time passing has happened. */
function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
