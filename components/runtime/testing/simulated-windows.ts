/** Several windows of one deck in one process: a broadcast channel, a browser's lock, and what is seen, all by hand. */
import type { Ref } from 'vue'
import { ref } from 'vue'
import { electRunner } from '../election.ts'
import { Turns } from '../exclusive.ts'
import { Windows } from '../windows.ts'

/** Grants a lock to one at a time, in the order of their requests, and later than it is asked, as a browser does. */
class SimulatedLocks {
  #queue: { grant: () => Promise<unknown> }[] = []
  #isHeld = false
  /** Nothing is granted while this is true: the moments of a handover. */
  isSlow = false

  readonly request = (_name: string, { signal }: { signal: AbortSignal }, callback: () => Promise<unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const entry = { grant: () => callback().then(resolve) }
      this.#queue.push(entry)
      signal.addEventListener('abort', () => {
        if (this.#queue.includes(entry))
          reject(new Error('aborted', { cause: signal.reason }))
        this.#queue = this.#queue.filter(other => other !== entry)
      })
      this.grantNext()
    })

  grantNext(): void {
    queueMicrotask(() => {
      const next = this.isSlow || this.#isHeld ? undefined : this.#queue.shift()
      if (!next)
        return
      this.#isHeld = true
      void next.grant().then(() => {
        this.#isHeld = false
        this.grantNext()
      })
    })
  }
}

export interface SimulatedWindow {
  windows: Windows
  turns: Turns
  visibility: Ref<DocumentVisibilityState>
  /** It is gone: it says and hears nothing any more, and its lock is free. */
  close: () => void
}

export class SimulatedDeck {
  readonly locks = new SimulatedLocks()
  readonly #open = new Map<number, ((text: string) => void)[]>()
  #now = 1000
  #opened = 0

  /** Lets time pass, ms. */
  wait(ms: number): void {
    this.#now += ms
  }

  /** A window that is seen, in a browser that has locks, unless told otherwise. */
  open(visibility: DocumentVisibilityState = 'visible', hasLocks = true): SimulatedWindow {
    const id = ++this.#opened
    const listeners: ((text: string) => void)[] = []
    this.#open.set(id, listeners)
    const turns = new Turns()
    const seen = ref(visibility)
    const windows = new Windows({
      id,
      channel: { send: text => this.#send(id, text), onMessage: listener => listeners.push(listener) },
      isRunner: electRunner({ name: 'deck', locks: hasLocks ? this.locks as unknown as LockManager : undefined, visibility: seen }),
      now: () => ++this.#now,
      onReplaced: () => turns.stop(),
    })
    const close = () => {
      this.#open.delete(id)
      seen.value = 'hidden'
    }
    return { windows, turns, visibility: seen, close }
  }

  /** As a channel does: text, later, and never to oneself. One that is closed before it arrives has sent it all the same. */
  #send(from: number, text: string): void {
    if (!this.#open.has(from))
      return
    queueMicrotask(() => this.#open.forEach((listeners, id) => id !== from && listeners.forEach(listener => listener(text))))
  }
}

/** Everything that can happen has happened. */
export const settled = () => new Promise(resolve => setImmediate(resolve))
