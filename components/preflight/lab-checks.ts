/** Runs every lab's check, one lab after the other: all answers, no times. */
import type { Checked } from '../../bench/session/check.ts'
import type { Engines } from '../../bench/session/engines.ts'
import type { Workload } from '../../bench/workload.ts'
import type { Turns } from '../runtime/exclusive.ts'
import { shallowRef } from 'vue'
import { checkAnswers } from '../../bench/session/check.ts'
import { CalledOff } from '../../bench/session/ending.ts'

export interface LabChecks {
  status: 'idle' | 'checking' | 'done' | 'stopped'
  /** The lab that is looked at. */
  lab?: string
  labs: number
  agree: number
  absent: number
  /** `doubles, Rust SIMD: wrong answer: 3, expected 4`. */
  troubles: readonly string[]
}

const NOTHING: LabChecks = { status: 'idle', labs: 0, agree: 0, absent: 0, troubles: [] }

export function createLabChecks(labs: readonly Workload[], engines: Engines, turns: Turns) {
  const state = shallowRef(NOTHING)
  const turn = turns.exclusive('pre-flight', () => engines.callOff())
  const count = ({ outcome, label, why }: Checked, lab: string) => {
    const { agree, absent, troubles } = state.value
    state.value = {
      ...state.value,
      agree: agree + Number(outcome === 'agrees'),
      absent: absent + Number(outcome === 'absent'),
      troubles: outcome === 'wrong' || outcome === 'failed' ? [...troubles, `${lab}, ${label}: ${why}`] : troubles,
    }
  }

  async function checkAll(): Promise<void> {
    state.value = { ...NOTHING, status: 'checking' }
    try {
      for (const workload of labs) {
        state.value = { ...state.value, lab: workload.id }
        for await (const checked of checkAnswers(workload, engines))
          count(checked, workload.id)
        state.value = { ...state.value, labs: state.value.labs + 1 }
      }
      state.value = { ...state.value, status: 'done', lab: undefined }
    }
    catch (error) {
      state.value = { ...state.value, status: 'stopped', lab: undefined }
      if (!(error instanceof CalledOff))
        throw error
    }
  }

  return { state, check: () => turn.take(checkAll), cancel: () => engines.callOff() }
}

export function labChecksWords({ status, lab, labs, agree, absent, troubles }: LabChecks): string {
  if (status === 'idle')
    return 'Not checked yet'
  const sum = [
    `${agree} answers agree`,
    ...absent > 0 ? [`${absent} do not run here`] : [],
    ...troubles.length > 0 ? [`${troubles.length} in trouble`] : [],
  ].join(', ')
  if (status === 'checking')
    return `Checking ${lab}: ${sum}`
  return status === 'done' ? `${labs} labs: ${sum}` : `Stopped after ${labs} labs: ${sum}`
}
