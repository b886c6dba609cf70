/** What a component needs to know about its slide: its clicks, whether it is on stage, the keys pressed there. */
import { onSlideLeave, useNav, useSlideContext } from '@slidev/client'
import { useEventListener } from '@vueuse/core'
import { computed, onUnmounted } from 'vue'

/** The click an instrument is at, from 0; it takes `clicks` of the slide's. */
export function useClicks(clicks: number) {
  const { $clicksContext } = useSlideContext()
  const info = $clicksContext.calculateSince('+1', clicks)!
  const key = Symbol('clicks') as unknown as string
  $clicksContext.register(key, info)
  onUnmounted(() => $clicksContext.unregister(key))
  return computed(() => Math.min(Math.max(info.currentOffset.value + 1, 0), clicks))
}

/** Slides are mounted long before they are shown, and again as previews: only the one on stage reacts. */
export function useIsActive(): () => boolean {
  const { $renderContext, $page } = useSlideContext()
  const { currentSlideNo, isPrintMode } = useNav()
  return () => !isPrintMode.value
    && ['slide', 'presenter'].includes($renderContext.value)
    && currentSlideNo.value === $page.value
}

/** Whether it can be seen: a preview, or in print, always; a slide while it is the current one. Most slides are mounted unseen. */
export function useIsSeen(): () => boolean {
  const { $renderContext, $page } = useSlideContext()
  const { currentSlideNo, isPrintMode } = useNav()
  return () => isPrintMode.value
    || !['slide', 'presenter'].includes($renderContext.value)
    || currentSlideNo.value === $page.value
}

/** Keys arrive as events of the window (setup/shortcuts.ts). */
export function useKeys(actions: Record<string, () => void>, isActive: () => boolean): void {
  for (const [name, action] of Object.entries(actions))
    useEventListener(name as keyof WindowEventMap, () => isActive() && action())
}

interface RunKeys {
  isActive: () => boolean
  isBusy: Readonly<{ value: boolean }>
  run: () => void
  cancel: () => void
}

/** The keys that run and cancel what stands on the slide; leaving the slide cancels as well. */
export function useRunKeys({ isActive, isBusy, run, cancel }: RunKeys): void {
  const stop = () => isBusy.value && cancel()
  useKeys({ 'lab:run': run, 'lab:cancel': stop }, isActive)
  onSlideLeave(stop)
}
