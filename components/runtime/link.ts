/**
 * The windows of one deck: only one visible window measures, the others draw the state that it sends.
 *
 * The presenter's and the audience's window show the same slide; if both measured, they would disturb each other. The one
 * that holds a browser lock measures, and releases it when it is hidden.
 */
import type { InputSpec } from '../../bench/protocol.ts'
import type { SpecChange } from '../../bench/session/api.ts'
import type { SessionState } from '../../bench/session/state.ts'
import type { Channel } from './channel.ts'
import { useDocumentVisibility } from '@vueuse/core'
import { effectScope, ref, watch } from 'vue'
import { channelNamed } from './channel.ts'

const NAME = 'a-match-measured'

export type Command = { run: readonly string[] } | { keep: readonly string[] } | { cancel: true } | { restart: true } | { configure: SpecChange } | { prepare: true }

export type Message
  = | { kind: 'state', lab: string, state: SessionState, spec: InputSpec }
    | { kind: 'command', lab: string, command: Command }
    /** A window shows this lab for the first time: the measuring window sends its state. */
    | { kind: 'hello', lab: string }

export interface Link extends Channel<Message> {
  /** Whether this window measures. */
  isRunner: () => boolean
  /** Acts at once, or as soon as it is known whether this window measures. */
  whenKnown: (action: () => void) => void
}

const useChannel = channelNamed<string>(NAME)

let link: Link | undefined

/** The link of this window, made at its first use and kept as long as the page. */
export function useLink(): Link {
  return link ??= effectScope(true).run(createLink)!
}

function createLink(): Link {
  const { isRunner, whenKnown } = useRunnerLock()
  const { send, onMessage } = useChannel()
  return {
    isRunner: () => isRunner.value,
    whenKnown,
    // As text: a reactive proxy cannot be cloned, and the state is JSON by design.
    send: message => send(JSON.stringify(message)),
    onMessage: listener => onMessage(text => listener(JSON.parse(text) as Message)),
  }
}

/**
 * `isRunner` is true while this window is visible and no other one measures. Without locks (an old browser) every window is on
 * its own. The browser grants a lock some time after it is asked, and a press may come before that.
 */
function useRunnerLock() {
  const isRunner = ref(!navigator.locks)
  const visibility = useDocumentVisibility()
  let asking: Promise<void> | undefined
  let release: (() => void) | undefined
  let waiting: AbortController | undefined

  function hold(): Promise<void> {
    isRunner.value = true
    return new Promise<void>(resolve => release = resolve)
  }

  /** Takes the lock, or waits in line for it. Resolves when it is known which. */
  function ask(): Promise<void> {
    const { signal } = waiting = new AbortController()
    return new Promise((resolve) => {
      void navigator.locks.request(NAME, { ifAvailable: true }, (lock) => {
        resolve()
        if (signal.aborted)
          return
        if (lock)
          return hold()
        void navigator.locks.request(NAME, { signal }, hold).catch(() => {})
      }).catch(resolve)
    })
  }

  function letGo(): void {
    waiting?.abort()
    release?.()
    isRunner.value = false
  }

  function follow(state: DocumentVisibilityState): void {
    if (state !== 'visible')
      return letGo()
    const asked = asking = ask().then(() => {
      if (asking === asked)
        asking = undefined
    })
  }

  if (navigator.locks)
    watch(visibility, follow, { immediate: true })
  const whenKnown = (action: () => void) => asking ? void asking.then(action) : action()
  return { isRunner, whenKnown }
}
