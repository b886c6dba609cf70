/** Figures invented in the shape of a run, for tests only: nothing here was measured, and no slide shows it. */
import type { Report } from '../../../bench/report/report.ts'
import type { LaneState, SessionState } from '../../../bench/session/state.ts'
import type { Estimate, Verdict } from '../../../bench/statistics/estimates.ts'
import type { Implementation, Workload } from '../../../bench/workload.ts'

type Spec = [id: string, label: string, build: string, medianUs: number, firstMs: number]

const SPECS: Spec[] = [
  ['js-chars', 'JavaScript, charCodeAt', 'jit', 1909, 5.2],
  ['js-bytes', 'JavaScript, bytes', 'jit', 487, 3.1],
  ['js-swar', 'JavaScript, 4 at a time', 'jit', 262, 2.4],
  ['rust-debug', 'Rust debug, chars', 'debug', 32_500, 41],
  ['rust-chars', 'Rust, chars', 'release', 2712, 4.4],
  ['rust-chars-once', 'Rust, chars once', 'release', 665, 1.2],
  ['rust-bytes', 'Rust, bytes', 'release', 396, 0.9],
  ['rust-windows', 'Rust, byte windows', 'release', 401, 0.92],
  ['rust-blocks', 'Rust, blocks', 'simd', 77, 0.21],
  ['rust-simd', 'Rust SIMD', 'simd', 20.4, 0.11],
  ['limit-copy', 'copying the bytes', 'simd', 28.1, 0.06],
  ['limit-read', 'reading the bytes', 'simd', 11.1, 0.05],
]

const BASELINE_US = 1909

function implementation([id, label, build]: Spec): Implementation {
  const language = id.startsWith('js') ? 'javascript' : 'rust'
  const [first, form] = label.split(', ')
  return {
    id,
    label,
    name: form ? `${first} (${form})` : label,
    build,
    language,
    runtime: language === 'rust' ? 'wasm' : 'js',
    boundary: 'resident',
    source: `src/${language}.txt#${id}`,
    role: id.startsWith('limit') ? 'limit' : 'implementation',
    answers: 'doubles',
  }
}

export const fixtureWorkload: Workload = {
  id: 'fixture',
  title: 'Count doubles',
  unit: 'letters',
  sizes: [1e6],
  defaultSize: 1e6,
  defaultSeed: 1,
  baseline: 'js-chars',
  implementations: SPECS.map(implementation),
}

export function around(value: number, share = 0.02): Estimate {
  return { value, low: value * (1 - share), high: value * (1 + share) }
}

export const fixtureReport: Report = {
  schema: 2,
  workload: 'fixture',
  at: '2026-11-20T10:00:00Z',
  origin: 'recorded',
  machine: { cpu: 'Example CPU 3 GHz', cores: 2, os: 'Linux' },
  engines: [{ name: 'Chromium 156', host: 'Chromium 156', isolated: true, timerGrainMs: 0.005 }],
  input: { size: 1_000_000, seed: 1, bytes: 1_000_000, sha256: '0123456789abcdef'.repeat(4) },
  rounds: 41,
  implementations: SPECS.map((spec) => {
    const { answers, name, ...described } = implementation(spec)
    const { value, low, high } = around(spec[3] / 1000)
    return {
      ...described,
      engine: 'Chromium 156',
      outcome: 'measured',
      answer: 19_230,
      agrees: true,
      firstCallMs: spec[4],
      settled: true,
      samples: 41,
      medianMs: value,
      lowMs: low,
      highMs: high,
    }
  }),
  comparisons: SPECS.slice(1).map(([id,,, medianUs]) => {
    const { value, low, high } = around(medianUs / BASELINE_US)
    return { id, baseline: 'js-chars', ratio: value, low, high, verdict: value < 1 ? 'faster' : 'slower' }
  }),
  selfCheck: { ratio: 1.001, low: 0.995, high: 1.006 },
}

/** A lane with figures; `factor` moves them away from the recording's. */
export function timedLane(
  id: string,
  state: 'measuring' | 'measured' = 'measured',
  factor = 1.06,
): LaneState & { state: 'measuring' | 'measured' } {
  const [, , , medianUs, firstCallMs] = SPECS.find(spec => spec[0] === id)!
  const ratio = around(medianUs / BASELINE_US)
  const verdict: Verdict = id === 'js-chars' ? 'no-difference' : ratio.value < 1 ? 'faster' : 'slower'
  return { id, state, answer: 19_230, firstCallMs, settled: true, samples: 25, time: around(medianUs / 1000 * factor), ratio, verdict }
}

export function liveState(lanes: LaneState[], change: Partial<SessionState> = {}): SessionState {
  return {
    status: 'done',
    spec: { workload: 'fixture', size: 1_000_000, seed: 1 },
    lanes,
    rounds: 25,
    maxRounds: 50,
    selfCheck: { value: 1.002, low: 0.996, high: 1.009 },
    ...change,
  }
}

/** The recording with another outcome for one comparison. */
export function withComparison(id: string, ratio: Estimate, verdict: Verdict): Report {
  return {
    ...fixtureReport,
    comparisons: fixtureReport.comparisons.map(comparison =>
      comparison.id === id ? { ...comparison, ratio: ratio.value, low: ratio.low, high: ratio.high, verdict } : comparison),
  }
}
