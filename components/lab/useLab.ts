/** Feeds one `<Lab>`: its clicks to the session, the session's state to its view. */
import type { SessionStatus } from '../../bench/session/state.ts'
import type { LadderView } from '../chart/view.ts'
import type { Steps } from './steps.ts'
import type { LabStore } from './store.ts'
import { onSlideLeave, useNav } from '@slidev/client'
import { until } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { startUpLine } from '../../bench/runtimes/python/start-up-line.ts'
import { isStale, statusLine } from '../../bench/session/status.ts'
import { ladderView } from '../chart/view.ts'
import { isLivePrint, printQueue } from '../runtime/live-print.ts'
import { usePythonStartUp } from '../runtime/usePython.ts'
import { useClicks, useIsActive, useKeys } from '../runtime/useSlide.ts'

const BUSY: readonly SessionStatus[] = ['loading', 'checking', 'warming', 'measuring']

export interface UseLabOptions {
  store: LabStore
  steps: Steps
  /** Id that ratios are taken to; the workload's baseline when absent. */
  against?: string
}

export function useLab({ store, steps, against }: UseLabOptions) {
  const { workload, state, spec, stale, live, recorded } = store
  const { isPrintMode, next } = useNav()
  const click = useClicks(steps.clicks)
  const isActive = useIsActive()
  const startUp = usePythonStartUp()

  const printsLive = isLivePrint(isPrintMode.value)
  const isMeasured = ref(false)
  const isBusy = computed(() => BUSY.includes(state.value.status))
  const isLast = computed(() => click.value >= steps.clicks)
  const canRun = typeof WebAssembly !== 'undefined'

  const view = computed<LadderView>(() => ladderView(workload, state.value, recorded.value, {
    shown: steps.shown,
    revealed: isPrintMode.value ? steps.shown : steps.revealedAt(click.value),
    emphasis: isPrintMode.value ? steps.emphasisAt(steps.clicks) : steps.emphasisAt(click.value),
    against,
    stale: stale.value,
    native: store.native.value,
  }))
  const status = computed(() => {
    if (!canRun)
      return 'No WebAssembly here: recorded result'
    const waitingFor = state.value.status === 'loading' && startUpLine(startUp.value)
    if (waitingFor)
      return waitingFor
    const line = statusLine(state.value, workload, spec.value)
    const isUntouched = state.value.status === 'idle' && !isStale(state.value, spec.value)
    return isUntouched && recorded.value ? `Recorded. ${line}` : line
  })

  /** The next implementation, or all of them again. */
  function run(): void {
    if (!canRun || isBusy.value)
      return
    if (!isLast.value)
      void next()
    else if (state.value.status === 'idle' || state.value.status === 'cancelled' || isMissing())
      store.tell({ run: steps.wantedAt(click.value) })
    else
      store.tell({ restart: true })
  }

  /** Acts whenever `condition` becomes true in the measuring window, which is known a moment after loading. */
  function whenRunner(condition: () => boolean, action: () => void): void {
    watch(() => canRun && store.isRunner() && condition(), holds => holds && action(), { immediate: true })
  }

  /** Whether something that this slide shows was never asked for. */
  function isMissing(): boolean {
    return steps.wantedAt(click.value).some(id => !state.value.lanes.some(lane => lane.id === id))
  }

  const cancel = () => store.tell({ cancel: true })

  watch(click, (now, before) => {
    if (!isActive() || !canRun)
      return
    if (now > before)
      store.tell({ run: steps.wantedAt(now) })
    else if (isBusy.value)
      store.tell({ keep: steps.wantedAt(now) })
  })

  whenRunner(isActive, () => store.tell({ prepare: true }))
  onSlideLeave(() => isBusy.value && store.tell({ cancel: true }))
  useKeys({ 'lab:run': run, 'lab:cancel': () => isBusy.value && cancel() }, isActive)
  whenRunner(() => printsLive, () => void printQueue.measure(`lab ${workload.id}`, measureAll).then(() => isMeasured.value = true))

  async function measureAll(): Promise<void> {
    store.tell({ run: workload.implementations.map(({ id }) => id) })
    await until(state).toMatch(({ status }) => status !== 'idle' && !BUSY.includes(status))
  }

  const isReady = computed(() => printsLive
    ? isMeasured.value
    : recorded.value !== undefined || store.recordingFailure.value !== undefined)

  return { workload, state, spec, live, recorded, view, status, isBusy, isLast, isReady, isPrintMode, isActive, canRun, run, cancel }
}
