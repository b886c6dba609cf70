/** The labs, and the options of commands that use them. */
import type { Workload } from '../../bench/workload.ts'
import { validateSize } from '../../bench/input.ts'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { reasonNotRun } from '../../bench/session/availability.ts'
import { labs } from '../../labs/index.ts'
import { CommandError, oneOf, UsageError } from './command.ts'

export const LAB_OPTIONS = {
  lab: { type: 'string', value: 'NAME', help: 'The experiment, a folder of labs/. Default: doubles.' },
  size: { type: 'string', value: 'N', help: 'Size of the input. Default: the lab\'s own.' },
  seed: { type: 'string', value: 'N', help: 'Seed of the input. Default: the lab\'s own.' },
} as const

export interface LabOptions { lab?: string, size?: string, seed?: string }

export interface LabRequest {
  workload: Workload
  size: number
  seed: number
}

function labNames(): string[] {
  return Object.keys(labs).sort()
}

function sizeOf(text: string | undefined, workload: Workload): number {
  if (text === undefined)
    return workload.defaultSize
  try {
    return validateSize(text.trim() === '' ? Number.NaN : Number(text), workload)
  }
  catch (error) {
    if (error instanceof RuntimeFailure)
      throw new UsageError(`--size: ${error.message}`)
    throw error
  }
}

const MAX_SEED = 2 ** 32 - 1

function seedOf(text: string | undefined, workload: Workload): number {
  if (text === undefined)
    return workload.defaultSeed
  if (!/^\d+$/.test(text) || Number(text) > MAX_SEED)
    throw new UsageError(`--seed is a whole number from 0 to ${MAX_SEED}, not "${text}".`)
  return Number(text)
}

/** The options' values, checked before anything is built. */
export function readLabRequest({ lab = 'doubles', size, seed }: LabOptions): LabRequest {
  const workload = labs[oneOf('lab', lab, labNames())]!
  return { workload, size: sizeOf(size, workload), seed: seedOf(seed, workload) }
}

/**
 * The workload as it can be compared at a size, in a browser: by its own baseline, or by the first implementation that runs there.
 * `told` says why it is another.
 *
 * @throws CommandError naming each implementation, why it does not run, and what to do
 */
export function comparedAt(workload: Workload, size: number): { workload: Workload, told?: string } {
  const reasons = workload.implementations.map(one => ({ one, reason: reasonNotRun(one, size) }))
  const first = reasons.find(({ reason }) => !reason)?.one
  if (!first) {
    const why = reasons.map(({ one, reason }) => `  ${one.id}: ${reason!.what}. ${reason!.remedy}`)
    throw new CommandError(`Nothing of ${workload.id} runs at size ${size.toLocaleString('en')}:\n${why.join('\n')}`)
  }
  const own = reasons.find(({ one }) => one.id === workload.baseline)!.reason
  if (!own)
    return { workload }
  const told = `${workload.baseline} ${own.what}: all are compared with ${first.id} instead, the first that runs at this size.`
  return { workload: { ...workload, baseline: first.id }, told }
}
