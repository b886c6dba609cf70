/** The facts of the pre-flight slide, kept up to date while it is open. */
import type { ComputedRef, Ref } from 'vue'
import type { Check, Facts } from './checks.ts'
import { useIntervalFn } from '@vueuse/core'
import { computed, onUnmounted, shallowRef } from 'vue'
import { CalledOff } from '../../bench/session/ending.ts'
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
  const { ms, measure } = useSpin(isRunner)
  const looked = shallowRef<Awaited<ReturnType<typeof passingFacts>> & Awaited<ReturnType<typeof servedFacts>>>()
  const served = servedFacts()
  async function look(): Promise<void> {
    measure()
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

/** A worker that does not come up is not asked for ever: each lab says what is wrong with it. */
const MOST_ATTEMPTS = 3

/** `measure` times this machine once, as soon as its window measures and nothing else does; it stops for whatever starts meanwhile. */
function useSpin(isRunner: Readonly<Ref<boolean>>) {
  const ms = shallowRef<number>()
  const engines = pageEngines()
  const turn = turns.exclusive('pre-flight speed', () => engines.callOff())
  let attempts = 0
  let isUnderWay = false
  function measure(): void {
    if (ms.value !== undefined || isUnderWay || attempts === MOST_ATTEMPTS || !isRunner.value || turns.owner !== undefined)
      return
    isUnderWay = true
    turn.take(() => spin(engines))
      .then(found => ms.value = found, (error: unknown) => attempts += error instanceof CalledOff ? 0 : 1)
      .finally(() => isUnderWay = false)
  }
  onUnmounted(() => engines.callOff())
  return { ms, measure }
}
