/** Feeds one `<Growth>`: its clicks to the store, the store's state to its view. */
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { GrowthSpec } from '../../bench/growth/state.ts'
import type { Report } from '../../bench/report/report.ts'
import type { GrowthSetup } from './attributes.ts'
import type { GrowthStore } from './growth-store.ts'
import type { GrowthStep } from './steps.ts'
import { onSlideLeave, useNav } from '@slidev/client'
import { until } from '@vueuse/core'
import { computed, ref, watch, watchEffect } from 'vue'
import { growthRecording, reportsOf } from '../../bench/growth/recording.ts'
import { isOfKind } from '../../bench/growth/state.ts'
import { isLivePrint, printQueue } from '../runtime/live-print.ts'
import { useClicks, useIsActive, useKeys } from '../runtime/useSlide.ts'
import { compareInputs } from './growth-compare.ts'
import { growthView } from './growth-view.ts'
import { growthStatus } from './growth-words.ts'

export function useGrowth(store: GrowthStore, setup: GrowthSetup, steps: readonly GrowthStep[]) {
  const { workload, state, choice } = store
  const { isPrintMode, next } = useNav()
  const click = useClicks(steps.length - 1)
  const isActive = useIsActive()
  const seed = seedAsked() ?? workload.defaultSeed

  const step = computed(() => isPrintMode.value ? steps.at(-1)! : steps[click.value]!)
  const variant = computed(() => isPrintMode.value ? step.value.variant : choice.value.variant ?? step.value.variant)
  const specOf = (kind: string): GrowthSpec => ({ lanes: setup.lanes, sizes: setup.sizes, seed, variant: kind || undefined })
  const spec = computed(() => specOf(variant.value))
  const isBusy = computed(() => state.value.status === 'measuring')
  const canRun = typeof WebAssembly !== 'undefined'

  const liveFor = (kind: string): readonly Report[] => state.value.reports.filter(({ input }) => isOfKind(input, specOf(kind)))

  /** Measured here where what is shown was, or else recorded: the times of two machines are not compared. */
  function reportsFor(kind: string): readonly Report[] {
    return liveFor(variant.value).length > 0 ? liveFor(kind) : recordedFor(kind)
  }

  function recordedFor(kind: string): readonly Report[] {
    const found = store.recordings.get(kind)
    return found && 'points' in found ? reportsOf(found) : []
  }

  const isCompared = computed(() => setup.then !== undefined && variant.value !== setup.variant)
  const view = computed(() => growthView({
    workload,
    spec: spec.value,
    between: setup.between,
    live: state.value,
    recorded: recordedFor(variant.value),
    reveal: step.value.reveal,
    ...(isCompared.value && { beside: reportsFor(setup.variant), besideKind: specOf(setup.variant) }),
  }))
  /** What the other input costs each lane, where that is told. */
  const compared = computed(() => isCompared.value && step.value.reveal === 'compared'
    ? setup.lanes.flatMap(id => compareInputs(id, { reports: reportsFor(setup.variant), kind: specOf(setup.variant) }, { reports: reportsFor(variant.value), kind: spec.value }) ?? [])
    : [])
  const status = computed(() => canRun ? growthStatus(state.value, workload, view.value) : 'No WebAssembly here: recorded result')
  /** What was measured here of the kind that is shown. */
  const live = computed<GrowthRecording | undefined>(() => {
    const reports = liveFor(variant.value)
    return isBusy.value || reports.length === 0 ? undefined : growthRecording(reports)
  })
  const shownReports = computed(() => (view.value.origin === 'live' ? liveFor(variant.value) : recordedFor(variant.value))
    .filter(({ input }) => setup.sizes.includes(input.size)))
  const recording = computed(() => store.recordings.get(variant.value))
  /** Of what is drawn, to be kept: a run under way has nothing yet. */
  const growth = computed(() => view.value.origin === 'recorded' && recording.value && 'points' in recording.value ? recording.value : live.value)

  function run(): void {
    if (!canRun || isBusy.value)
      return
    if (!steps.slice(0, click.value + 1).some(({ measures }) => measures))
      void next()
    else if (live.value && state.value.status === 'done')
      store.tell({ restart: spec.value })
    else
      store.tell({ measure: spec.value })
  }

  const cancel = () => store.tell({ cancel: true })

  watchEffect(() => {
    const kinds = [setup.variant, setup.then ?? setup.variant, variant.value]
    kinds.forEach(kind => void store.want(kind))
  })
  watch(click, (now, before) => {
    if (!isActive() || !canRun)
      return
    store.choose({ variant: undefined })
    if (now > before && steps[now]!.measures)
      store.tell({ measure: specOf(steps[now]!.variant) })
    else if (now < before && isBusy.value)
      cancel()
  })
  onSlideLeave(() => isBusy.value && cancel())
  useKeys({ 'lab:run': run, 'lab:cancel': () => isBusy.value && cancel() }, isActive)

  const printsLive = isLivePrint(isPrintMode.value)
  const isMeasured = ref(false)
  const isReady = computed(() => printsLive ? isMeasured.value : recording.value !== undefined)

  /** All kinds of input that the slide will ever show. */
  async function measureAll(): Promise<void> {
    for (const kind of new Set([setup.variant, setup.then ?? setup.variant])) {
      store.tell({ measure: specOf(kind) })
      await until(isBusy).toBe(false)
    }
  }

  if (printsLive && canRun) {
    void until(() => store.isRunner()).toBe(true).then(() => printQueue.measure(`growth chart ${workload.id} ${JSON.stringify(setup.lanes)} ${setup.sizes.join()} ${setup.variant} ${setup.then ?? ''}`, measureAll)).then(() => isMeasured.value = true)
  }

  return { variant, view, status, isBusy, isReady, isPrintMode, canRun, live, growth, shownReports, recording, compared, run, cancel }
}

/** `?seed=7`, as a lab has it. */
function seedAsked(): number | undefined {
  const text = new URLSearchParams(location.search).get('seed')
  return text && /^\d+$/.test(text) ? Number(text) : undefined
}
