/** The facts of the pre-flight slide, kept up to date while it is open. */
import type { ComputedRef, Ref } from 'vue'
import type { Check, Facts } from './checks.ts'
import { until, useIntervalFn } from '@vueuse/core'
import { computed, onUnmounted, shallowRef } from 'vue'
import { useOffline } from '../offline/useOffline.ts'
import { turns } from '../runtime/exclusive.ts'
import { pageEngines } from '../runtime/page-session.ts'
import { usePythonStartUp } from '../runtime/usePython.ts'
import { useRecording } from '../runtime/useRecording.ts'
import { deckWindows } from '../runtime/windows.ts'
import { checksOf } from './checks.ts'
import { fixedFacts, passingFacts, servedFacts, SPIN, spin } from './facts.ts'

const EVERY_MS = 1000

/** Empty until all of it has been looked at once. */
export function useChecks(): ComputedRef<Check[]> {
  const { isRunner } = deckWindows()
  const { recorded, recordingFailure } = useRecording(SPIN.lab.id)
  const python = usePythonStartUp()
  const offline = useOffline()
  const fixed = fixedFacts()
  const ms = useSpin(isRunner)
  const looked = shallowRef<Awaited<ReturnType<typeof passingFacts>> & Awaited<ReturnType<typeof servedFacts>>>()
  const served = servedFacts()
  async function look(): Promise<void> {
    looked.value = { ...await passingFacts(isRunner.value), ...await served }
  }
  useIntervalFn(() => void look(), EVERY_MS, { immediateCallback: true })

  const recording = computed((): Pick<Facts, 'recorded' | 'recordingFailure' | 'spin'> => {
    const lane = recorded.value?.implementations.find(({ id }) => id === SPIN.lane)
    return {
      recorded: recorded.value && { at: recorded.value.at, cpu: recorded.value.machine.cpu },
      recordingFailure: recordingFailure.value,
      spin: ms.value !== undefined && lane?.outcome === 'measured' ? { ms: ms.value, recordedMs: lane.medianMs } : undefined,
    }
  })
  return computed(() => looked.value
    ? checksOf({ ...fixed, ...recording.value, ...looked.value, python: python.value, offline: offline.value })
    : [])
}

/** Nothing that measures is stopped for it, and it stops for whatever does. */
function useSpin(isRunner: Readonly<Ref<boolean>>): Readonly<Ref<number | undefined>> {
  const ms = shallowRef<number>()
  const engines = pageEngines()
  const turn = turns.exclusive('pre-flight speed', () => engines.callOff())
  let isOpen = true
  // A window that has just opened is not elected yet. Where nothing can be measured there is no line: each lab says why.
  void until(isRunner).toBe(true).then(() => {
    if (isOpen && turns.owner === undefined)
      turn.take(() => spin(engines)).then(found => ms.value = found, () => {})
  })
  onUnmounted(() => {
    isOpen = false
    engines.callOff()
  })
  return ms
}
