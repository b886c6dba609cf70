import type { Limits } from '../session/limits.ts'
/**
 * How often the intervals hold the truth, on simulated times with heavy-tailed noise and a drift that the lanes share,
 * at the sample counts where a session stops: it looks after every round, and stops when the intervals are narrow.
 */
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../session/limits.ts'
import { estimateMedian, median, pairedRatio, relativeHalfWidth } from './estimates.ts'
import { createRandom } from './random.ts'
import { isEnough } from './stopping.ts'

const RUNS = 1500
const TRUE_RATIO = 1.7
const DRIFT = 0.01

interface Machine { uniform: () => number, noise: number, drift: number }

describe.each([0.015, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.2])('at a noise of %d', (noise) => {
  const coverage = simulate(noise)

  it('93 to 97% of the ratio intervals hold the ratio', () => {
    expect(coverage.ratio).toBeGreaterThanOrEqual(0.93)
    expect(coverage.ratio).toBeLessThanOrEqual(0.97)
  })

  it('93 to 97% of the time intervals hold the median time', () => {
    expect(coverage.time).toBeGreaterThanOrEqual(0.93)
    expect(coverage.time).toBeLessThanOrEqual(0.97)
  })
})

it('a drift beyond the noise leaves the ratio alone, and makes the time interval cover more', () => {
  const coverage = simulate(0.015, 0.05)
  expect(coverage.ratio).toBeGreaterThanOrEqual(0.93)
  expect(coverage.ratio).toBeLessThanOrEqual(0.97)
  expect(coverage.time).toBeGreaterThanOrEqual(0.97)
})

it('a steady lane leaves early, and its intervals hold the truth and are as narrow as after the least rounds of the others', () => {
  for (const noise of [0.003, 0.01]) {
    const [early, late] = [simulate(noise), simulate(noise, DRIFT, { ...LIMITS, soonRounds: LIMITS.minRounds })]
    expect(early.samples).toBeLessThan(late.samples - 1)
    expect(early.ratio).toBeGreaterThanOrEqual(0.94)
    expect(early.time).toBeGreaterThanOrEqual(0.94)
    expect(early.halfWidth / late.halfWidth, `half-widths at a noise of ${noise}`).toBeLessThan(1.1)
  }
})

it('the noises stop a session early, late and in between', () => {
  expect(simulate(0.015).samples).toBeLessThan(LIMITS.minRounds + 0.5)
  expect(simulate(0.06).samples).toBeGreaterThan(LIMITS.minRounds + 5)
  expect(simulate(0.06).samples).toBeLessThan(LIMITS.maxRounds - 5)
  expect(simulate(0.2).samples).toBeGreaterThan(LIMITS.maxRounds - 0.5)
})

function simulate(noise: number, drift = DRIFT, limits = LIMITS) {
  const { nextUint32 } = createRandom(20)
  const machine = { uniform: () => (nextUint32() + 0.5) / 2 ** 32, noise, drift }
  const noiseMedian = median(Array.from({ length: 50_001 }, () => slowdown(machine)))
  const held = { ratio: 0, time: 0, samples: 0, halfWidth: 0 }
  for (let run = 0; run < RUNS; run++) {
    const { time, ratio, drift } = measure(machine, limits)
    held.ratio += holds(ratio, TRUE_RATIO) / RUNS
    held.time += holds(time, TRUE_RATIO * noiseMedian * median(drift)) / RUNS
    held.samples += drift.length / RUNS
    held.halfWidth += Math.max(relativeHalfWidth(time), relativeHalfWidth(ratio)) / RUNS
  }
  return held
}

function measure(machine: Machine, limits: Limits) {
  const slope = machine.drift * normal(machine) / limits.maxRounds
  const phase = machine.uniform() * 2 * Math.PI
  const lane: number[] = []
  const baseline: number[] = []
  const drift: number[] = []
  for (;;) {
    const samples = drift.push(1 + slope * drift.length + machine.drift * Math.sin(phase + drift.length / 4))
    baseline.push(drift.at(-1)! * slowdown(machine))
    lane.push(TRUE_RATIO * drift.at(-1)! * slowdown(machine))
    if (samples < limits.soonRounds)
      continue
    const estimates = { time: estimateMedian(lane), ratio: pairedRatio(lane, baseline) }
    if (isEnough({ samples, spentPerLaneMs: 0, ...estimates }, limits))
      return { ...estimates, drift }
  }
}

/** At least 1, as interruptions only ever cost time: half-normal, and one in ten an exponential of ten times the size. */
function slowdown(machine: Machine): number {
  const held = machine.uniform() < 0.1 ? -10 * Math.log(machine.uniform()) : 0
  return 1 + machine.noise * (Math.abs(normal(machine)) + held)
}

function normal({ uniform }: Machine): number {
  return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
}

function holds({ low, high }: { low: number, high: number }, truth: number): number {
  return low <= truth && truth <= high ? 1 : 0
}
