/** Compares the answers of a workload's implementations with the right ones, as every run does first, and times nothing. */
import type { Implementation, Workload } from '../workload.ts'
import type { Engines } from './engines.ts'
import { differenceOf } from '../answers/difference.ts'
import { wrongWords } from '../answers/words.ts'
import { failureOf } from '../protocol.ts'
import { reasonNotRun } from './availability.ts'
import { CalledOff } from './ending.ts'

/** `absent`: it does not run here, and nothing is broken. */
export interface Checked {
  id: string
  label: string
  outcome: 'agrees' | 'wrong' | 'failed' | 'absent'
  /** What is wrong with it. */
  why?: string
}

/**
 * One after the other, in the workload's order, at its smallest size.
 *
 * @throws CalledOff when the engines were called off
 */
export async function* checkAnswers(workload: Workload, engines: Engines): AsyncGenerator<Checked> {
  const spec = { workload: workload.id, size: workload.sizes[0]!, seed: workload.defaultSeed }
  for (const implementation of workload.implementations) {
    const reason = reasonNotRun(implementation, spec.size)
    const { id, label } = implementation
    yield reason ? { id, label, outcome: 'absent', why: reason.what } : await checked(implementation, workload, spec, engines)
  }
}

type Spec = Parameters<Engines['load']>[1]

async function checked(implementation: Implementation, { agrees }: Workload, spec: Spec, engines: Engines): Promise<Checked> {
  const { id, label, runtime, answers } = implementation
  try {
    const engine = engines.for(runtime)
    const { input } = await engines.load(engine, spec)
    const { answer } = await engines.ask(engine, asked => asked.firstCall(id))
    const expected = input.expected[answers]
    const difference = expected === undefined ? undefined : differenceOf(answer, expected, agrees)
    if (expected === undefined)
      return { id, label, outcome: 'failed', why: `the input comes with no answer for "${answers}"` }
    return difference ? { id, label, outcome: 'wrong', why: wrongWords(difference) } : { id, label, outcome: 'agrees' }
  }
  catch (error) {
    if (error instanceof CalledOff)
      throw error
    const { what, isAbsent } = failureOf(error, label, '')
    return { id, label, outcome: isAbsent ? 'absent' : 'failed', why: what }
  }
}
