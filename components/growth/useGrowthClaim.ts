/** Feeds a title with what was measured, or recorded. */
import type { Ref } from 'vue'
import type { Report } from '../../bench/report/report.ts'
import type { Claim } from '../chart/claim.ts'
import { computed } from 'vue'
import { meetingOf } from '../../bench/growth/crossing.ts'
import { reportsOf } from '../../bench/growth/recording.ts'
import { curvesOf, isOfKind } from '../../bench/growth/state.ts'
import { claimForCrossing, claimForInputs } from './growth-claim.ts'
import { compareInputs } from './growth-compare.ts'
import { useGrowthStore } from './useGrowthStore.ts'

export interface GrowthClaimOptions { of: string, between: string, names: string, then?: string, input?: string }

export function useGrowthClaim({ of, between, names, then, input }: GrowthClaimOptions, isTold: Readonly<Ref<boolean>>) {
  const store = useGrowthStore(of)
  const [ids, called] = [between, names].map(list => list.split(',').map(part => part.trim())) as [string[], string[]]
  const [[first = '', second = ''], [firstName = '', secondName = '']] = [ids, called]
  const seed = store?.workload.defaultSeed ?? 1
  const kindOf = (variant: string) => ({ seed, variant: variant || undefined })
  const kinds = then === undefined ? [''] : ['', then]
  kinds.forEach(kind => void store?.want(kind))

  /** While a run is under way, or lacks a lane, the title uses the recording. */
  const isLive = computed(() => store !== undefined && store.state.value.status !== 'measuring' && kinds.every((kind) => {
    const curves = curvesOf(store.state.value.reports, kindOf(kind))
    return ids.every(id => (curves.get(id) ?? []).length > 1)
  }))

  function reportsFor(kind: string): readonly Report[] {
    if (isLive.value)
      return store!.state.value.reports.filter(report => isOfKind(report.input, kindOf(kind)))
    const recording = store?.recordings.get(kind)
    return recording && 'points' in recording ? reportsOf(recording) : []
  }

  const claim = computed<Claim>(() => {
    if (then !== undefined) {
      const measured = (kind: string) => ({ reports: reportsFor(kind), kind: kindOf(kind) })
      return claimForInputs(isTold.value ? compareInputs(first, measured(''), measured(then)) : undefined, firstName, input ?? then)
    }
    const curves = curvesOf(reportsFor(''), kindOf(''))
    const meeting = isTold.value ? meetingOf(curves.get(first) ?? [], curves.get(second) ?? []) : undefined
    return claimForCrossing(meeting, firstName, secondName, store?.workload.unit ?? '')
  })
  const origin = computed(() => isLive.value ? 'live' : reportsFor('').length > 0 ? 'recorded' : undefined)

  return { claim, origin }
}
