/** At most one thing measures or runs anywhere in the deck: whoever starts stops whoever has the turn. */

export interface Turn {
  /**
   * Stops what has the turn, and has it until `action` is over, however that ends. Whoever has it already keeps it: an owner
   * knows what to do about its own earlier action.
   */
  take: <T>(action: () => Promise<T>) => Promise<T>
}

interface Owner {
  name: string
  /** Stops at once; that is nobody's failure. Called only while the owner has the turn. */
  stop: () => void
}

export class Turns {
  /** One for each action, so that the end of an earlier one does not end the turn of the next. */
  #holder?: { owner: Owner }

  /** What measures or runs now. */
  get owner(): string | undefined {
    return this.#holder?.owner.name
  }

  /** @param owner names it, for those who look for what runs */
  exclusive(owner: string, stop: () => void): Turn {
    const own: Owner = { name: owner, stop }
    return {
      take: async (action) => {
        if (this.#holder?.owner !== own)
          this.stop()
        const holder = this.#holder = { owner: own }
        try {
          return await action()
        }
        finally {
          if (this.#holder === holder)
            this.#holder = undefined
        }
      },
    }
  }

  /** Stops whatever runs. */
  stop(): void {
    const stopped = this.#holder
    this.#holder = undefined
    stopped?.owner.stop()
  }
}

/** The deck's own, of this window. */
export const turns = new Turns()
