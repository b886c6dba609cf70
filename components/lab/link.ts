/**
 * The windows of one deck: only one of those that are seen measures, the others draw what it tells.
 *
 * The presenter's and the audience's window show the same slide; if both measured, they would disturb each other. The one
 * that holds a lock of the browser measures, and lets go of it when it is hidden.
 */
import type { InputSpec } from '../../bench/protocol.ts'
import type { SpecChange } from '../../bench/session-api.ts'
import type { SessionState } from '../../bench/state.ts'
import { useBroadcastChannel, useDocumentVisibility } from '@vueuse/core'
import { effectScope, ref, watch } from 'vue'

const NAME = 'a-match-measured'

export type Command = { run: readonly string[] } | { keep: readonly string[] } | { cancel: true } | { restart: true } | { configure: SpecChange } | { prepare: true }

export type Message
  = | { kind: 'state', lab: string, state: SessionState, spec: InputSpec }
    | { kind: 'command', lab: string, command: Command }
    | { kind: 'hello' }

export interface Link {
  /** Whether this window measures. */
  isRunner: () => boolean
  send: (message: Message) => void
  onMessage: (listener: (message: Message) => void) => void
}

let link: Link | undefined

/** The link of this window, made at its first use and kept as long as the page. */
export function useLink(): Link {
  return link ??= effectScope(true).run(createLink)!
}

function createLink(): Link {
  const isRunner = useRunnerLock()
  const { data, post } = useBroadcastChannel<string, string>({ name: NAME })
  return {
    isRunner: () => isRunner.value,
    // As text: a reactive proxy cannot be cloned, and the state is JSON by design.
    send: message => post(JSON.stringify(message)),
    onMessage: listener => watch(data, text => text && listener(JSON.parse(text) as Message), { flush: 'sync' }),
  }
}

/** True while this window is seen and no other one measures. Without locks (an old browser) every window is on its own. */
function useRunnerLock() {
  const isRunner = ref(!navigator.locks)
  const visibility = useDocumentVisibility()
  let release: (() => void) | undefined
  let waiting: AbortController | undefined

  function ask(): void {
    waiting = new AbortController()
    void navigator.locks.request(NAME, { signal: waiting.signal }, () => {
      isRunner.value = true
      return new Promise<void>(resolve => release = resolve)
    }).catch(() => {})
  }

  function letGo(): void {
    waiting?.abort()
    release?.()
    isRunner.value = false
  }

  if (navigator.locks)
    watch(visibility, state => state === 'visible' ? ask() : letGo(), { immediate: true })
  return isRunner
}
