/** Feeds one `<RuffCell>`: its clicks and keys to the cell, the cell's state to its view. */
import type { LintCommand, LintStore } from './lint-store.ts'
import { onSlideLeave, useNav, useSlideContext } from '@slidev/client'
import { computed, watch } from 'vue'
import { useClicks, useIsActive, useKeys } from '../runtime/useSlide.ts'
import { lintStatusLine } from './words.ts'

/** What the slide's clicks do, one after the other. */
const CLICKS: readonly LintCommand[] = ['measure', 'fixAll', 'format']

const NO_RUFF = 'No WebAssembly here: ruff cannot run'

export function useLint(store: LintStore) {
  const { isPrintMode } = useNav()
  const { $renderContext } = useSlideContext()
  const click = useClicks(CLICKS.length)
  const isActive = useIsActive()
  const canRun = typeof WebAssembly !== 'undefined'

  const { state, rule } = store
  const text = computed({ get: () => store.text.value, set: next => store.edit(next) })
  /** The problems are those of the text as it is now. */
  const isCurrent = computed(() => state.value.code === text.value)
  const status = computed(() => canRun ? lintStatusLine(state.value) : NO_RUFF)
  /** In a preview or in print nothing is edited. */
  const isEditable = computed(() => !isPrintMode.value && ['slide', 'presenter'].includes($renderContext.value))

  const can: Record<LintCommand, () => boolean> = {
    measure: () => isCurrent.value && !state.value.isMeasuring,
    fixAll: () => isCurrent.value && state.value.fixable > 0,
    format: () => isCurrent.value && state.value.syntaxErrors === 0,
    reset: () => text.value !== store.original || state.value.timing !== undefined,
    stop: () => true,
  }
  const isOff = (command: LintCommand) => !canRun || !can[command]()
  const tell = (command: LintCommand) => canRun && can[command]() && store.tell(command)

  // Not before its slide is shown: starting ruff would disturb a lab on the slide before.
  watch(() => canRun && isActive() && store.isRunner.value, active => active && store.check(), { immediate: true })
  watch(click, (now, before) => {
    const command = CLICKS[now - 1]
    if (command && isActive() && canRun && now > before)
      store.tell(command)
  })
  onSlideLeave(() => store.isRunner.value && store.tell('stop'))
  useKeys({ 'lab:run': () => tell('measure'), 'lab:cancel': () => rule.value && store.open(undefined) }, isActive)

  return { state, rule, text, status, isCurrent, isEditable, isPrintMode, isOff, tell }
}
