/** Which labs there are, and what may be asked of them. */
import type { Workload } from '../../bench/workload.ts'
import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { validateSize } from '../../bench/input.ts'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { oneOf, UsageError } from './command.ts'
import { inRoot } from './paths.ts'

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

export function labNames(root = inRoot('labs')): string[] {
  return globSync('*/workload.ts', { cwd: root }).map(dirname).sort()
}

async function loadWorkload(lab: string): Promise<Workload> {
  const module = await import(inRoot('labs', lab, 'workload.ts')) as Record<string, Workload>
  const workload = Object.values(module).find(value => value?.id === lab)
  if (!workload)
    throw new UsageError(`labs/${lab}/workload.ts exports no workload with the id "${lab}".`)
  return workload
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

/** What the options ask for, checked before anything is built. */
export async function readLabRequest({ lab = 'doubles', size, seed }: LabOptions): Promise<LabRequest> {
  const workload = await loadWorkload(oneOf('lab', lab, labNames()))
  return { workload, size: sizeOf(size, workload), seed: seedOf(seed, workload) }
}
