/** Feeds one `<RustCell>`: its clicks and keys to the cell, the cell's state to its view. */
import type { RustStore } from './rust-store.ts'
import type { RustProgram } from './snippets.ts'
import { onSlideLeave, useNav, useSlideContext } from '@slidev/client'
import { computed, onUnmounted, shallowRef, watch } from 'vue'
import { useClicks, useIsActive, useKeys } from '../runtime/useSlide.ts'
import { fixesOf } from './fixes.ts'
import { isBusy as isStateBusy } from './rust-state.ts'
import { rustStatusLine } from './words.ts'

/** What a click of the slide does: applies rustc's first suggestion, or runs the program. */
export type Step = 'fix' | 'run'

const NO_COMPILER = 'No WebAssembly here: the compiler cannot run'

export function useRust(store: RustStore, program: RustProgram, steps: readonly Step[]) {
  const { isPrintMode } = useNav()
  const { $renderContext } = useSlideContext()
  // Where none is its own, the slide's clicks are somebody else's.
  const click = steps.length > 0 ? useClicks(steps.length) : shallowRef(0)
  const isActive = useIsActive()
  const canRun = typeof WebAssembly !== 'undefined'

  const { state, explained } = store
  const text = computed({ get: () => store.text.value, set: next => store.edit(next) })
  const isBusy = computed(() => isStateBusy(state.value))
  /** What is shown is about the text as it is now. */
  const isCurrent = computed(() => state.value.code === text.value && !isBusy.value)
  /** In a preview or in print nothing is edited. */
  const isEditable = computed(() => !isPrintMode.value && ['slide', 'presenter'].includes($renderContext.value))
  /** There is no compiler, and the text is the file's own: what was recorded holds. */
  const isRecorded = computed(() => isPrintMode.value || !isEditable.value
    || ((!canRun || state.value.status === 'failed') && text.value === store.original))
  const status = computed(() => {
    if (canRun)
      return rustStatusLine(state.value, text.value)
    return isRecorded.value ? `${NO_COMPILER}: recorded result` : NO_COMPILER
  })
  const diagnoses = computed(() => isRecorded.value ? program.diagnoses : state.value.diagnoses)

  const run = () => canRun && state.value.status !== 'running' && store.tell({ run: text.value })
  const stop = () => isBusy.value && store.tell({ stop: true })

  function reset(): void {
    store.tell({ stop: true })
    store.edit(store.original)
  }

  function take(step: Step | undefined): void {
    const [fix] = state.value.diagnoses.flatMap(diagnosis => fixesOf(diagnosis, text.value)).filter(each => each !== undefined)
    if (step === 'run')
      store.tell({ show: text.value })
    else if (step === 'fix' && fix)
      store.apply(fix)
  }

  // Not before its slide is shown: loading the compiler would disturb a lab on the slide before.
  watch(() => canRun && isActive() && store.isRunner.value, active => active && store.check(), { immediate: true })
  watch(click, (now, before) => canRun && isActive() && now > before && take(steps[now - 1]))
  onSlideLeave(() => store.tell({ stop: true }))
  // A cell may leave its slide; slides that are not on stage come and go all the time.
  onUnmounted(() => isActive() && store.tell({ stop: true }))
  useKeys({ 'lab:run': run, 'lab:cancel': () => explained.value ? store.explain(undefined) : stop() }, isActive)

  return { state, explained, text, status, diagnoses, isBusy, isCurrent, isRecorded, isEditable, isPrintMode, canRun, run, stop, reset }
}
