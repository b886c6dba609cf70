/** Which of a deck's windows measures: one of those that are seen, namely the one that holds a lock of the browser. */
import type { Ref } from 'vue'
import { ref, watch } from 'vue'

export interface ElectionOptions {
  /** Of the lock. */
  name: string
  /** Absent in an old browser, and on a page that is not served securely: every window is on its own there. */
  locks?: Pick<LockManager, 'request'>
  visibility: Readonly<Ref<DocumentVisibilityState>>
}

/**
 * True while this window is the one that measures. It lets go when it is hidden, so that a window that is seen takes over. The
 * browser grants a lock some time after it is asked.
 */
export function electRunner({ name, locks, visibility }: ElectionOptions): Readonly<Ref<boolean>> {
  const isRunner = ref(!locks)
  let letGo = () => {}

  function ask(locks: Pick<LockManager, 'request'>): void {
    const waiting = new AbortController()
    const { promise: over, resolve: end } = Promise.withResolvers<void>()
    void locks.request(name, { signal: waiting.signal }, () => {
      if (!waiting.signal.aborted)
        isRunner.value = true
      return over
    }).catch(() => {})
    letGo = () => {
      waiting.abort()
      end()
      isRunner.value = false
    }
  }

  if (locks)
    watch(visibility, state => state === 'visible' ? ask(locks) : letGo(), { immediate: true, flush: 'sync' })
  return isRunner
}
