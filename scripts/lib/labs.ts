/** The labs, and the options of commands that use them. */
import type { Workload } from '../../bench/workload.ts'
import { validateSize } from '../../bench/input.ts'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { labs } from '../../labs/index.ts'
import { oneOf, UsageError } from './command.ts'

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
