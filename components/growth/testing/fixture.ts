/** Reports invented in the shape of a growth measurement, for tests only: nothing here was measured. */
import type { GrowthSpec, GrowthState } from '../../../bench/growth/state.ts'
import type { Report } from '../../../bench/report/report.ts'
import type { Workload } from '../../../bench/workload.ts'
import type { GrowthView } from '../growth-view.ts'
import type { Reveal } from '../steps.ts'
import { simulatedWorkload } from '../../../bench/testing/simulated-session.ts'
import { growthView } from '../growth-view.ts'

export const workload: Workload = {
  ...simulatedWorkload(['brute', 'simd', 'grid']),
  unit: 'points',
  variants: { '': 'Uniform', 'clusters': 'Ten clusters' },
}

const SIZES = [10, 100, 1000, 10_000]

/** Times per call, ms. The grid overtakes the vectors at n = 200, and brute force stops at 1,000. */
const TIMES: Record<string, (size: number) => number> = {
  brute: size => 1e-4 * size ** 2,
  simd: size => 1e-5 * size ** 2,
  grid: size => 2e-3 * size,
}

export const spec: GrowthSpec = { lanes: ['brute', 'simd', 'grid'], sizes: SIZES, seed: 1 }

export interface FixtureOptions {
  origin?: Report['origin']
  variant?: string
  /** Times are so many times those of {@link TIMES}. */
  factor?: (id: string) => number
  /** Half of an interval as a share. */
  share?: number
  sizes?: readonly number[]
  wrong?: { id: string, size: number }
}

export function reports(options: FixtureOptions = {}): Report[] {
  const { origin = 'recorded', variant, sizes = SIZES } = options
  return sizes.map((size): Report => ({
    schema: 2,
    workload: 'simulated',
    at: '2026-11-20T10:00:00Z',
    origin,
    machine: { cpu: 'Example CPU', cores: 2, os: 'Linux' },
    engines: [{ name: 'Chromium 156', host: 'Chromium 156', isolated: true, timerGrainMs: 0.005 }],
    input: { size, seed: 1, ...(variant && { variant }), bytes: size, sha256: '0'.repeat(64) },
    rounds: 14,
    implementations: workload.implementations
      .filter(({ id }) => id !== 'brute' || size <= 1000)
      .map(({ answers, name, ...described }) => ({ ...described, engine: 'Chromium 156', ...outcomeAt(size, described.id, options) })),
    comparisons: [],
    selfCheck: { ratio: 1, low: 0.99, high: 1.01 },
  }))
}

function outcomeAt(size: number, id: string, { factor = () => 1, share = 0.02, wrong }: FixtureOptions) {
  if (wrong?.id === id && wrong.size === size)
    return { outcome: 'wrong', answer: 3, expected: 4, agrees: false } as const
  const medianMs = TIMES[id]!(size) * factor(id)
  const time = { medianMs, lowMs: medianMs * (1 - share), highMs: medianMs * (1 + share) }
  return { outcome: 'measured', agrees: true, answer: 4, firstCallMs: 1, settled: true, samples: 14, ...time } as const
}

export const idle: GrowthState = { status: 'idle', spec: { lanes: [], sizes: [], seed: 1 }, reports: [], troubles: [] }

export function viewAt(reveal: Reveal, change: Partial<Parameters<typeof growthView>[0]> = {}): GrowthView {
  return growthView({ workload, spec, between: ['simd', 'grid'], live: idle, recorded: reports(), reveal, ...change })
}
