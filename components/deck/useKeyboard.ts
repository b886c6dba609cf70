/** Who has the keyboard: the slides, or what is edited on one. */
import { onSlideLeave } from '@slidev/client'
import { useShortcutLock } from './useShortcutLock.ts'

/**
 * Keeps the slides' shortcuts away while something within `selector`, a text field above all, has the focus. A press of a
 * button gives the keyboard back on its own, and Slidev handles buttons.
 */
export function useKeyboard(selector: string) {
  const { lock, unlock } = useShortcutLock()

  function take({ target }: FocusEvent): void {
    if (!(target instanceof HTMLButtonElement))
      lock()
  }

  function leave(): void {
    const focused = document.activeElement
    if (focused instanceof HTMLElement && focused.closest(selector))
      focused.blur()
    unlock()
  }

  onSlideLeave(leave)
  return { take, letGo: unlock, leave }
}
