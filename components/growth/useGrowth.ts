/** Feeds one `<Growth>`: its clicks to the store, the store's state to its view. */
import type { ComputedRef } from 'vue'
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { GrowthSpec } from '../../bench/growth/state.ts'
import type { Report } from '../../bench/report/report.ts'
import type { GrowthSetup } from './attributes.ts'
import type { GrowthStore } from './growth-store.ts'
import type { GrowthStep } from './steps.ts'
import { useNav } from '@slidev/client'
import { until } from '@vueuse/core'
import { computed, watch, watchEffect } from 'vue'
import { growthRecording, reportsOf } from '../../bench/growth/recording.ts'
import { isOfKind } from '../../bench/growth/state.ts'
import { useLivePrint } from '../runtime/useLivePrint.ts'
import { useClicks, useIsActive, useRunKeys } from '../runtime/useSlide.ts'
import { compareInputs } from './growth-compare.ts'
import { growthView } from './growth-view.ts'
import { growthStatus } from './growth-words.ts'

export function useGrowth(store: GrowthStore, setup: GrowthSetup, steps: readonly GrowthStep[]) {
  const { isPrintMode } = useNav()
  const click = useClicks(steps.length - 1)
  const step = computed(() => isPrintMode.value ? steps.at(-1)! : steps[click.value]!)
  const variant = computed(() => isPrintMode.value ? step.value.variant : store.choice.value.variant ?? step.value.variant)
  const kinds = [...new Set([setup.variant, setup.then ?? setup.variant])]
  watchEffect(() => [...kinds, variant.value].forEach(kind => void store.want(kind)))

  const specOf = specsOf(store, setup)
  const isBusy = computed(() => store.state.value.status === 'measuring')
  const shown = useShown({ store, setup, specOf, variant, step, isBusy })
  const isReady = useLivePrint({
    name: `growth chart ${store.workload.id} ${JSON.stringify(setup.lanes)} ${setup.sizes.join()} ${kinds.join(' ')}`,
    isRunner: store.isRunner,
    isFetched: () => shown.recording.value !== undefined,
    measure: async () => {
      for (const kind of kinds) {
        store.tell({ measure: specOf(kind) })
        await until(isBusy).toBe(false)
      }
    },
  })
  return {
    variant,
    isReady,
    isPrintMode,
    isBusy,
    ...shown,
    ...useRunning({ store, steps, click, specOf, variant, isBusy, live: shown.live }),
  }
}

type SpecOf = (kind: string) => GrowthSpec

/** What is measured of a kind of input. `?seed=7`, as a lab has it. */
function specsOf({ workload }: GrowthStore, { lanes, sizes }: GrowthSetup): SpecOf {
  const text = new URLSearchParams(location.search).get('seed')
  const seed = text && /^\d+$/.test(text) ? Number(text) : workload.defaultSeed
  return kind => ({ lanes, sizes, seed, variant: kind || undefined })
}

interface Shown {
  store: GrowthStore
  setup: GrowthSetup
  specOf: SpecOf
  variant: ComputedRef<string>
  step: ComputedRef<GrowthStep>
  isBusy: ComputedRef<boolean>
}

/** What is drawn, in words and in figures, and which reports it is drawn from. */
function useShown(options: Shown) {
  const { store, setup, specOf, variant, step, isBusy } = options
  const { liveOf, recordedOf } = reportsIn(store, specOf)
  const isCompared = computed(() => setup.then !== undefined && variant.value !== setup.variant)
  /** Measured here where what is shown was, or else recorded: the times of two machines are not compared. */
  const sideOf = (kind: string) => ({ reports: liveOf(variant.value).length > 0 ? liveOf(kind) : recordedOf(kind), kind: specOf(kind) })
  const view = computed(() => growthView({
    workload: store.workload,
    spec: specOf(variant.value),
    between: setup.between,
    live: store.state.value,
    recorded: recordedOf(variant.value),
    reveal: step.value.reveal,
    ...(isCompared.value && { beside: sideOf(setup.variant).reports, besideKind: specOf(setup.variant) }),
  }))
  /** What the other input costs each lane, where that is told. */
  const compared = computed(() => isCompared.value && step.value.reveal === 'compared'
    ? setup.lanes.flatMap(id => compareInputs(id, sideOf(setup.variant), sideOf(variant.value)) ?? [])
    : [])
  const status = computed(() => typeof WebAssembly === 'undefined'
    ? 'No WebAssembly here: recorded result'
    : growthStatus(store.state.value, store.workload, view.value))
  /** What was measured here of the kind that is shown. */
  const live = computed<GrowthRecording | undefined>(() => {
    const reports = liveOf(variant.value)
    return isBusy.value || reports.length === 0 ? undefined : growthRecording(reports)
  })
  const isRecorded = computed(() => view.value.origin === 'recorded')
  const shownReports = computed(() => (view.value.origin === 'live' ? liveOf(variant.value) : recordedOf(variant.value))
    .filter(({ input }) => setup.sizes.includes(input.size)))
  const recording = computed(() => store.recordings.get(variant.value))
  /** Of what is drawn, to be kept: a run under way has nothing yet. */
  const growth = computed(() => isRecorded.value && recording.value && 'points' in recording.value ? recording.value : live.value)
  return { view, compared, status, live, growth, shownReports, recording }
}

/** By kind of input. */
function reportsIn(store: GrowthStore, specOf: SpecOf) {
  const liveOf = (kind: string): readonly Report[] => store.state.value.reports.filter(({ input }) => isOfKind(input, specOf(kind)))

  function recordedOf(kind: string): readonly Report[] {
    const found = store.recordings.get(kind)
    return found && 'points' in found ? reportsOf(found) : []
  }
  return { liveOf, recordedOf }
}

interface Running extends Pick<Shown, 'store' | 'specOf' | 'variant' | 'isBusy'> {
  steps: readonly GrowthStep[]
  click: ComputedRef<number>
  live: ComputedRef<GrowthRecording | undefined>
}

/** What a click, a key and a button do. */
function useRunning({ store, steps, click, specOf, variant, isBusy, live }: Running) {
  const { next } = useNav()
  const isActive = useIsActive()
  const canRun = typeof WebAssembly !== 'undefined'
  const cancel = () => store.tell({ cancel: true })

  function run(): void {
    if (!canRun || isBusy.value)
      return
    if (!steps.slice(0, click.value + 1).some(({ measures }) => measures))
      void next()
    else if (live.value && store.state.value.status === 'done')
      store.tell({ restart: specOf(variant.value) })
    else
      store.tell({ measure: specOf(variant.value) })
  }

  watch(click, (now, before) => {
    if (!isActive() || !canRun)
      return
    if (store.choice.value.variant !== undefined)
      store.choose({ variant: undefined })
    const entered = steps[now]
    if (now > before && entered?.measures)
      store.tell({ measure: specOf(entered.variant) })
    else if (now < before && isBusy.value)
      cancel()
  })
  useRunKeys({ isActive, isBusy, run, cancel })
  return { canRun, run, cancel }
}
