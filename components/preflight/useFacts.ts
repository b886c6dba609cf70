/** The facts of the pre-flight slide, kept up to date while it is open. */
import type { ComputedRef } from 'vue'
import type { Check, Facts } from './checks.ts'
import { useIntervalFn } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { useOffline } from '../offline/useOffline.ts'
import { turns } from '../runtime/exclusive.ts'
import { usePythonStartUp } from '../runtime/usePython.ts'
import { useRecording } from '../runtime/useRecording.ts'
import { deckWindows } from '../runtime/windows.ts'
import { checksOf } from './checks.ts'
import { fixedFacts, passingFacts, servedFacts, SPIN, spin } from './facts.ts'

const EVERY_MS = 1000

/** Empty until all of it has been looked at once. */
export function useChecks(): ComputedRef<Check[]> {
  const { isRunner } = deckWindows()
  const { recorded, recordingFailure } = useRecording(SPIN.lab)
  const python = usePythonStartUp()
  const offline = useOffline()
  const fixed = fixedFacts()
  const ms = turns.owner === undefined ? spin() : undefined
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
      spin: ms !== undefined && lane?.outcome === 'measured' ? { ms, recordedMs: lane.medianMs } : undefined,
    }
  })
  return computed(() => looked.value
    ? checksOf({ ...fixed, ...recording.value, ...looked.value, python: python.value, offline: offline.value })
    : [])
}
