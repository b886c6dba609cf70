/** Performance targets: ratios within one run, so that they apply to any machine. Shown, never a timed test. */
import type { Report } from '../../bench/report/report.ts'
import type { Timeline } from '../lib/watch.ts'

export interface Target {
  what: string
  /** `undefined` when the run did not measure it. */
  value?: number
  limit: number
  unit: '×' | 'ms' | '%' | ''
  /** Whether the value has to stay below the limit, or reach it. */
  wanted: 'at most' | 'at least' | 'less than'
}

/** Time of one implementation divided by another's: a quotient of two ratios to the same baseline. */
export function ratioBetween({ comparisons, implementations }: Report, id: string, other: string): number | undefined {
  const baseline = comparisons[0]?.baseline
  const measured = (name: string) => implementations.some(one => one.id === name && one.outcome === 'measured')
  const ratio = (name: string) => name === baseline ? 1 : comparisons.find(one => one.id === name)?.ratio
  const [a, b] = [ratio(id), ratio(other)]
  return measured(id) && measured(other) && a !== undefined && b !== undefined ? a / b : undefined
}

interface Pair {
  what: string
  of: [string, string]
  wanted: Target['wanted']
  limit: number
}

const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  doubles: [
    { what: 'Python\'s loop, against PyO3 chars', of: ['python-zip', 'pyo3-chars'], wanted: 'at least', limit: 40 },
    { what: 'SIMD, against reading the bytes', of: ['rust-simd', 'limit-read'], wanted: 'at most', limit: 2 },
    { what: 'SIMD, against copying the bytes', of: ['rust-simd', 'limit-copy'], wanted: 'less than', limit: 1 },
    { what: 'best JavaScript, against blocks', of: ['js-swar', 'rust-blocks'], wanted: 'at least', limit: 3 },
    { what: 'bytes, against JavaScript bytes', of: ['rust-bytes', 'js-bytes'], wanted: 'at most', limit: 1.1 },
  ],
  distances: [
    { what: 'JavaScript\'s pairs, against SIMD pairs', of: ['js-brute', 'rust-simd'], wanted: 'at least', limit: 3 },
    { what: 'the source\'s form, against SIMD pairs', of: ['rust-pairs', 'rust-simd'], wanted: 'at least', limit: 3 },
    { what: 'one thread, against two workers', of: ['rust-simd', 'workers-2'], wanted: 'at least', limit: 1.8 },
    { what: 'flatbush, against the grid', of: ['js-library', 'rust-grid'], wanted: 'at least', limit: 3 },
    { what: 'our tree, against kiddo', of: ['rust-tree', 'rust-kiddo'], wanted: 'at most', limit: 1.2 },
  ],
  accounts: [
    { what: 'a thousand calls into Rust, against one with a list', of: ['pyo3-calls', 'pyo3-list'], wanted: 'at least', limit: 5 },
    { what: 'a thousand calls into Rust, against one with an array', of: ['pyo3-calls', 'pyo3-array'], wanted: 'at least', limit: 5 },
  ],
  polygons: [
    { what: 'plain Python, against the index', of: ['python-loops', 'pyo3-index'], wanted: 'at least', limit: 300 },
    { what: 'the loop in Rust, against the index', of: ['pyo3-outer', 'pyo3-index'], wanted: 'at least', limit: 3 },
  ],
  calls: [
    { what: 'plain Python, against four calls a round', of: ['python-own', 'pyo3-four'], wanted: 'at least', limit: 5 },
  ],
  mixture: [
    { what: 'the source\'s form, against one pass', of: ['rust-indexed', 'rust-fused'], wanted: 'at least', limit: 5 },
    { what: 'JavaScript\'s pass, against SIMD', of: ['js-moments', 'rust-fused'], wanted: 'at least', limit: 2 },
  ],
  toll: [
    { what: 'Python calls Rust, against Python', of: ['pyo3-call', 'python-call'], wanted: 'at most', limit: 2 },
  ],
}

export function speedTargets(report: Report): Target[] {
  const pairs = PAIRS[report.workload] ?? []
  return pairs.map(({ what, of, wanted, limit }) => ({ what, value: ratioBetween(report, ...of), limit, unit: '×', wanted }))
}

/** What the audience waits for. The ladder's limit is stated for an input of 1 MB. */
export function stageTargets({ firstIntervalMs, ladderMs, longTasks }: Timeline): Target[] {
  return [
    { what: 'key press to first bar with an interval', value: firstIntervalMs, limit: 500, unit: 'ms', wanted: 'at most' },
    { what: 'key press to full ladder', value: ladderMs, limit: 12_000, unit: 'ms', wanted: 'at most' },
    { what: 'tasks over 50 ms on the page\'s thread', value: longTasks.length, limit: 0, unit: '', wanted: 'at most' },
  ]
}

export function isMet({ value, limit, wanted }: Target): boolean {
  if (value === undefined)
    return false
  return wanted === 'at least' ? value >= limit : wanted === 'at most' ? value <= limit : value < limit
}

const isShare = (unit: Target['unit']): boolean => unit === '×' || unit === '%'

/** `3 of 5 targets met.` */
export function tally(targets: readonly Target[]): string {
  return `${targets.filter(isMet).length} of ${targets.length} targets met.`
}

/** With `--check` a target that is missed, or was not measured, is an error. */
export function exitCode(targets: readonly Target[], isChecked = false): 0 | 1 {
  return isChecked && !targets.every(isMet) ? 1 : 0
}

export function targetLine(target: Target): string {
  const { what, value, limit, unit, wanted } = target
  const figure = (number: number) => isShare(unit) ? `${number.toFixed(2)}${unit}` : `${Math.round(number)}${unit && ` ${unit}`}`
  const verdict = value === undefined ? 'not measured' : isMet(target) ? 'met' : 'missed'
  return `${what}: ${value === undefined ? '–' : figure(value)} (${wanted} ${figure(limit)}) ${verdict}`
}
