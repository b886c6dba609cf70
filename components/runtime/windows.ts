/** The windows of one deck, as one of them sees the others: what it tells them, and whether it is the one that measures. */
import type { Ref } from 'vue'
import { createGlobalState, useDocumentVisibility } from '@vueuse/core'
import { effectScope, watch } from 'vue'
import { electRunner } from './election.ts'
import { turns } from './exclusive.ts'

/** Tells older from newer, the first number first. */
export type Stamp = readonly [number, number]

/** About the shared state `name`; see shared.ts for who sends what. */
export type Message = { name: string } & (
  | { kind: 'hello' }
  | { kind: 'state', stamp: Stamp, state: unknown, isReply: boolean }
  | { kind: 'choice', stamp: Stamp, choice: unknown }
  | { kind: 'command', id: string, command: unknown }
  | { kind: 'obeyed', id: string }
)

/** As text, for the proxies of a view cannot be cloned. An empty one says that another window measures from now on. */
type Sent = string

/** Each text is heard by every window but the one that sent it. */
export interface Channel {
  send: (text: Sent) => void
  onMessage: (listener: (text: Sent) => void) => void
}

export interface WindowsOptions {
  /** Unlike that of any other window. */
  id: number
  channel: Channel
  isRunner: Readonly<Ref<boolean>>
  /** The same clock in all windows, ms. */
  now: () => number
  /** Another window measures from now on: nothing may run here any more. */
  onReplaced: () => void
}

const ELECTED: Sent = ''

export class Windows {
  readonly id: number
  readonly now: () => number
  /** Whether this window measures. */
  readonly isRunner: Readonly<Ref<boolean>>
  readonly #channel: Channel
  readonly #listeners = new Map<string, (message: Message) => void>()
  readonly #onElection: ((isThis: boolean) => void)[] = []

  constructor({ id, channel, isRunner, now, onReplaced }: WindowsOptions) {
    this.id = id
    this.now = now
    this.isRunner = isRunner
    this.#channel = channel
    channel.onMessage(text => this.#hear(text, onReplaced))
    effectScope(true).run(() => watch(isRunner, is => is && this.#takeOver(), { flush: 'sync' }))
  }

  send(message: Message): void {
    this.#channel.send(JSON.stringify(message))
  }

  /** Hears what other windows send about the shared state `name`. */
  on(name: string, listener: (message: Message) => void): void {
    this.#listeners.set(name, listener)
  }

  /** Hears that this window, or another one, measures from now on. */
  onElection(listener: (isThis: boolean) => void): void {
    this.#onElection.push(listener)
  }

  #takeOver(): void {
    this.#channel.send(ELECTED)
    this.#onElection.forEach(listener => listener(true))
  }

  #hear(text: Sent, onReplaced: () => void): void {
    if (text !== ELECTED) {
      const message = JSON.parse(text) as Message
      return this.#listeners.get(message.name)?.(message)
    }
    onReplaced()
    this.#onElection.forEach(listener => listener(false))
  }
}

/** Of the channel, and of the lock that the window which measures holds. */
export const DECK = 'a-match-measured'

function openChannel(): Channel {
  const channel = new BroadcastChannel(DECK)
  return {
    send: text => channel.postMessage(text),
    onMessage: listener => channel.addEventListener('message', ({ data }: MessageEvent<Sent>) => listener(data)),
  }
}

/** As this page sees them; made at the first use, and kept as long as the page. */
export const deckWindows = createGlobalState(() => new Windows({
  id: Math.random(),
  channel: openChannel(),
  isRunner: electRunner({ name: DECK, locks: navigator.locks, visibility: useDocumentVisibility() }),
  now: () => performance.timeOrigin + performance.now(),
  onReplaced: () => turns.stop(),
}))
