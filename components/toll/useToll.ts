/** The reports that a toll is fitted to: measured here, recorded in a browser, and recorded natively. */
import type { ComputedRef, ShallowRef } from 'vue'
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { Report } from '../../bench/report/report.ts'
import type { Origin } from '../chart/view.ts'
import type { GrowthStore } from '../growth/growth-store.ts'
import type { TollPanel } from './toll-view.ts'
import { computed, shallowRef } from 'vue'
import { fetchGrowth, nativeGrowthFile, reportsOf } from '../../bench/growth/recording.ts'
import { kept } from '../runtime/kept.ts'
import { tollPanel, tollSizes } from './toll-view.ts'

/** By lab: its native recording; null where there is none. */
const useNative = kept((lab): Readonly<ShallowRef<GrowthRecording | null | undefined>> => {
  const recording = shallowRef<GrowthRecording | null>()
  fetchGrowth(`${import.meta.env.BASE_URL}recorded/${nativeGrowthFile(lab)}`, url => fetch(url)).then(
    found => recording.value = found,
    () => recording.value = null,
  )
  return recording
})

export interface Shown { reports: readonly Report[], origin: Origin }

/** `here` is what the slide shows of this browser; a title, which has no slide's clicks, finds it in the store. */
export function useToll(store: GrowthStore, here: ComputedRef<Shown> = useMeasured(store)) {
  const native = useNative(store.workload.id)
  const nativeReports = computed(() => native.value ? reportsOf(native.value) : [])
  const isSettled = computed(() => native.value !== undefined)
  const panels = computed<readonly [TollPanel, TollPanel, TollPanel]>(() => {
    const { reports, origin } = here.value
    return [
      tollPanel(store.workload, 'native', nativeReports.value, 'recorded'),
      tollPanel(store.workload, 'python', reports, origin),
      tollPanel(store.workload, 'wasm', reports, origin),
    ]
  })
  return { panels, nativeReports, isSettled }
}

/** A whole run of this page's own, or else the recording. */
function useMeasured(store: GrowthStore): ComputedRef<Shown> {
  void store.want('')
  return computed(() => {
    const { status, reports } = store.state.value
    const live = reports.filter(({ input }) => !input.variant)
    const isWhole = status !== 'measuring' && tollSizes(store.workload).every(size => live.some(({ input }) => input.size === size))
    const recording = store.recordings.get('')
    return isWhole
      ? { reports: live, origin: 'live' }
      : { reports: recording && 'points' in recording ? reportsOf(recording) : [], origin: 'recorded' }
  })
}
