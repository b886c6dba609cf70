/** Feeds one `<Lab>`: its clicks to the session, the session's state to its view. */
import type { LadderView } from '../chart/view.ts'
import type { Steps } from './steps.ts'
import type { LabStore } from './store.ts'
import { useNav } from '@slidev/client'
import { until, whenever } from '@vueuse/core'
import { computed, watch } from 'vue'
import { startUpLine } from '../../bench/runtimes/python/start-up-line.ts'
import { isBusy as isSessionBusy } from '../../bench/session/state.ts'
import { isStale, statusLine } from '../../bench/session/status.ts'
import { ladderView } from '../chart/view.ts'
import { useLivePrint } from '../runtime/useLivePrint.ts'
import { usePythonStartUp } from '../runtime/usePython.ts'
import { useClicks, useIsActive, useIsSeen, useRunKeys } from '../runtime/useSlide.ts'

export interface UseLabOptions {
  store: LabStore
  steps: Steps
  /** Id that ratios are taken to; the workload's baseline when absent. */
  against?: string
  /** Id of the lane whose ratio the slide ends with, at a limit. */
  hero?: string
}

export function useLab({ store, steps, against, hero }: UseLabOptions) {
  const { isPrintMode } = useNav()
  const click = useClicks(steps.clicks)
  const isBusy = () => isSessionBusy(store.state.value)
  const isLast = computed(() => click.value >= steps.clicks)

  const isSeen = useIsSeen()
  const latest = (): LadderView => ladderView(store.workload, store.state.value, store.recorded.value, {
    shown: steps.shown,
    revealed: isPrintMode.value ? steps.shown : steps.revealedAt(click.value),
    emphasis: steps.emphasisAt(isPrintMode.value ? steps.clicks : click.value),
    against,
    hero,
    stale: store.stale.value,
    native: store.native.value,
  })
  // Every slide of the lab would draw every round otherwise, on the thread that conducts the run.
  const view = computed<LadderView>(before => before && isBusy() && !isSeen() ? before : latest())
  const isReady = useLivePrint({
    name: `lab ${store.workload.id}`,
    isRunner: store.isRunner,
    isFetched: () => store.recorded.value !== undefined || store.recordingFailure.value !== undefined,
    measure: async () => {
      store.tell({ run: store.workload.implementations.map(({ id }) => id) })
      await until(store.state).toMatch(state => state.status !== 'idle' && !isSessionBusy(state))
    },
  })
  return { view, isLast, isReady, isPrintMode, status: useStatus(store), ...useRunning(store, steps, click, isLast) }
}

/** What a click, a key and a button do. */
function useRunning(store: LabStore, steps: Steps, click: Readonly<{ value: number }>, isLast: Readonly<{ value: boolean }>) {
  const { next } = useNav()
  const isActive = useIsActive()
  const canRun = typeof WebAssembly !== 'undefined'
  const isBusy = computed(() => isSessionBusy(store.state.value))
  const cancel = () => store.tell({ cancel: true })

  /** Whether something that this slide shows was never asked for. */
  const isMissing = () => steps.wantedAt(click.value).some(id => !store.state.value.lanes.some(lane => lane.id === id))

  /** The next implementation, or all of them again. */
  function run(): void {
    if (!canRun || isBusy.value)
      return
    if (!isLast.value)
      void next()
    else if (['idle', 'cancelled'].includes(store.state.value.status) || isMissing())
      store.tell({ run: steps.wantedAt(click.value) })
    else
      store.tell({ restart: true })
  }

  watch(() => click.value, (now, before) => {
    if (!isActive() || !canRun)
      return
    if (now > before)
      store.tell({ run: steps.wantedAt(now) })
    else if (isBusy.value)
      store.tell({ keep: steps.wantedAt(now) })
  })
  // Before the first click, and after each run while the presenter speaks: what the next click asks for.
  const isQuiet = () => ['idle', 'done'].includes(store.state.value.status)
  whenever(() => canRun && store.isRunner.value && isActive() && isQuiet(), () =>
    store.tell({ prepare: steps.wantedAt(click.value + 1) }), { immediate: true })
  useRunKeys({ isActive, isBusy, run, cancel })
  return { isActive, canRun, isBusy, run, cancel }
}

function useStatus({ state, spec, workload, recorded }: LabStore) {
  const startUp = usePythonStartUp()
  return computed(() => {
    if (typeof WebAssembly === 'undefined')
      return 'No WebAssembly here: recorded result'
    const waitingFor = state.value.status === 'loading' && startUpLine(startUp.value)
    if (waitingFor)
      return waitingFor
    const line = statusLine(state.value, workload, spec.value)
    const isUntouched = state.value.status === 'idle' && !isStale(state.value, spec.value)
    return isUntouched && recorded.value ? `Recorded. ${line}` : line
  })
}
