/** Who has the keyboard: the slides, or what is edited on one. */
import { lockShortcuts, onSlideLeave } from '@slidev/client'
import { onUnmounted } from 'vue'

/**
 * Keeps the slides' shortcuts away while something within `selector`, a text field above all, has the focus. A press of a
 * button gives the keyboard back by itself, and Slidev knows of buttons.
 */
export function useKeyboard(selector: string) {
  let release: (() => void) | undefined

  function take({ target }: FocusEvent): void {
    if (!(target instanceof HTMLButtonElement))
      release ??= lockShortcuts()
  }

  function letGo(): void {
    release?.()
    release = undefined
  }

  function leave(): void {
    const focused = document.activeElement
    if (focused instanceof HTMLElement && focused.closest(selector))
      focused.blur()
    letGo()
  }

  onSlideLeave(leave)
  onUnmounted(letGo)
  return { take, letGo, leave }
}
