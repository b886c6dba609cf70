/** Who has the keyboard: the slides, or what is edited on one. */
import { lockShortcuts } from '@slidev/client'
import { onUnmounted } from 'vue'

/** Keeps the slides' shortcuts away from `lock` to `unlock`, whichever is called how often; they are free again without the component. */
export function useShortcutLock() {
  let release: (() => void) | undefined

  function lock(): void {
    release ??= lockShortcuts()
  }

  function unlock(): void {
    release?.()
    release = undefined
  }

  onUnmounted(unlock)
  return { lock, unlock }
}
