/** Feeds one `<PythonCell>`: its clicks and keys to the cell, the cell's state to its view. */
import type { CellStore } from './cell-store.ts'
import type { RecordedCell } from './recorded.ts'
import { onSlideLeave, useNav, useSlideContext } from '@slidev/client'
import { computed, watch } from 'vue'
import { usePythonStartUp } from '../runtime/usePython.ts'
import { useClicks, useIsActive, useKeys } from '../runtime/useSlide.ts'
import { IDLE, isBusy as isStateBusy } from './cell-state.ts'
import { cellStatusLine } from './cell-status.ts'

const NO_PYTHON = 'No WebAssembly here: Python cannot run'
const NO_PYTHON_BUT_RECORD = 'No WebAssembly here: recorded output'

/** Each click runs the next cell; the slide shows the one that was run last, or the first one before any was. */
export function useCell(stores: readonly CellStore[], records: readonly RecordedCell[]) {
  const { isPrintMode } = useNav()
  const { $renderContext } = useSlideContext()
  const startUp = usePythonStartUp()
  const click = useClicks(stores.length)
  const isActive = useIsActive()
  const canRun = typeof WebAssembly !== 'undefined'

  const store = computed(() => stores[Math.max(click.value, 1) - 1]!)
  const state = computed(() => store.value.state.value)
  const text = computed({ get: () => store.value.text.value, set: next => store.value.edit(next) })
  const isBusy = computed(() => isStateBusy(state.value))
  const isChanged = computed(() => text.value !== store.value.original || state.value.status !== 'idle')
  /** What was recorded is about the file's own text, and never shown before its click. */
  const record = computed(() => click.value > 0 && text.value === store.value.original ? records[click.value - 1] : undefined)
  const isRecorded = computed(() => isPrintMode.value || (!canRun && record.value !== undefined))
  /** The result of the run; where nothing can run, the recorded result. */
  const shown = computed(() => canRun ? state.value : record.value?.state ?? IDLE)
  const status = computed(() => {
    if (canRun)
      return cellStatusLine(state.value, startUp.value, text.value)
    return isRecorded.value ? NO_PYTHON_BUT_RECORD : NO_PYTHON
  })
  /** In a preview or in print nothing is edited. */
  const isEditable = computed(() => !isPrintMode.value && ['slide', 'presenter'].includes($renderContext.value))

  const run = () => canRun && !isBusy.value && store.value.tell({ run: text.value })
  const stop = () => isBusy.value && store.value.tell({ stop: true })

  function reset(): void {
    store.value.tell({ clear: true })
    store.value.edit(store.value.original)
  }

  watch(click, (now, before) => {
    const clicked = stores[now - 1]
    if (clicked && isActive() && canRun && now > before)
      clicked.tell({ show: clicked.text.value })
  })
  onSlideLeave(() => stores.forEach(store => isStateBusy(store.state.value) && store.tell({ stop: true })))
  useKeys({ 'lab:run': run, 'lab:cancel': stop }, isActive)

  return { store, click, state, shown, text, status, isBusy, isRecorded, isChanged, isEditable, isPrintMode, canRun, run, stop, reset }
}
