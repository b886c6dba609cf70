/** Starts Python while nobody waits for it, so that the first slide that needs it has it. */
import { useNav } from '@slidev/client'
import { watch } from 'vue'
import { pythonRuntime } from '../../labs/runtimes.ts'
import { useLink } from '../lab/link.ts'
import { mayPreload } from './may-preload.ts'

/** The first slide is drawn, and its fonts and its chart are there. */
const SETTLED_AFTER_MS = 1000
/** A page that is never idle gets it all the same. */
const IDLE_WITHIN_MS = 3000

/**
 * To be called once a page, in a setup. Python starts when the first slide has settled, in the window that measures: at
 * once, or when this window becomes it. A failure is told where Python is needed, and it is tried again there.
 */
export function preloadPython(): void {
  const { isPrintMode, hasPrimarySlide } = useNav()
  const link = useLink()
  whenSettled(() => {
    const conditions = { search: location.search, isPrintMode: isPrintMode.value, hasSlide: hasPrimarySlide.value, savesData: savesData() }
    if (!mayPreload(conditions))
      return
    watch(link.isRunner, isRunner => isRunner && void pythonRuntime.start().catch(() => {}), { immediate: true })
  })
}

function whenSettled(action: () => void): void {
  const whenIdle = () => 'requestIdleCallback' in window ? window.requestIdleCallback(action, { timeout: IDLE_WITHIN_MS }) : action()
  const wait = () => setTimeout(whenIdle, SETTLED_AFTER_MS)
  if (document.readyState === 'complete')
    wait()
  else
    window.addEventListener('load', wait, { once: true })
}

/** A wish of the visitor that not every browser knows (Save-Data, W3C Network Information). */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}
