/**
 * Keys for the lab on the current slide, and for the pre-flight slide. They listen on `window`, so the deck need not know them:
 *
 *   c       `lab:toggle-code`   show or hide the code of the current implementation
 *   r       `lab:run`           measure
 *   Escape  `lab:cancel`        stop (Slidev closes its overview on the same key; both may happen)
 *   0       `deck:preflight`    the pre-flight slide
 *
 * None of Slidev's own shortcuts is on c, r or 0.
 */
import { defineShortcutsSetup } from '@slidev/types'

function tell(event: string) {
  return () => {
    window.dispatchEvent(new CustomEvent(event))
  }
}

export default defineShortcutsSetup((_nav, base) => [
  ...base,
  { name: 'lab_toggle_code', key: 'c', fn: tell('lab:toggle-code') },
  { name: 'lab_run', key: 'r', fn: tell('lab:run') },
  { name: 'preflight', key: '0', fn: tell('deck:preflight') },
  { name: 'lab_cancel', key: 'escape', fn: tell('lab:cancel') },
])
