/** Results of starting Python: times, ratios to a bare Pyodide in the same round, and whether they reach their targets. */
import type { Machine } from '../../bench/report/report.ts'
import type { Estimate } from '../../bench/statistics/estimates.ts'
import type { Start, Way } from './startup-page.ts'
import type { Target } from './targets.ts'
import { estimateMedian, pairedRatio } from '../../bench/statistics/estimates.ts'
import { formatTable } from '../lib/table.ts'
import { WAYS } from './startup-page.ts'

/** Whether the browser's cache holds the files of an earlier load. */
export const CACHES = ['cold', 'warm'] as const
export type Cache = typeof CACHES[number]

/** One start of each, from each cache. */
export type Round = Record<Cache, Record<Way, Start>>

export interface StartupRow {
  way: Way
  cache: Cache
  /** By round, ms. */
  samples: number[]
  time: Estimate
  /** Time divided by that of bare Pyodide in the same round; none of its own. */
  ratio?: Estimate
  /** In all rounds. */
  longTasks: number
}

export interface StartupReport {
  schema: 1
  at: string
  machine: Machine & { browser: string }
  rounds: number
  rows: StartupRow[]
  /** Resident memory of the deck's process with Python loaded; absent where the system does not report it. */
  memoryBytes?: number
}

const LABELS: Readonly<Record<Way, string>> = {
  bare: 'bare Pyodide',
  snapshot: 'the deck, from the snapshot',
  long: 'the deck, the long way',
}
/** Of bare Pyodide's time. */
const LIMITS: Readonly<Record<Exclude<Way, 'bare'>, number>> = { snapshot: 0.6, long: 1.3 }
const MOST_MEMORY_MB = 400

/** @throws RangeError when there is no round */
export function startupRows(rounds: readonly Round[]): StartupRow[] {
  return CACHES.flatMap(cache => WAYS.map((way): StartupRow => {
    const times = (of: Way) => rounds.map(round => round[cache][of].ms)
    return {
      way,
      cache,
      samples: times(way),
      time: estimateMedian(times(way)),
      ...(way !== 'bare' && { ratio: pairedRatio(times(way), times('bare')) }),
      longTasks: rounds.reduce((sum, round) => sum + round[cache][way].longTasks.length, 0),
    }
  }))
}

export function startupTargets({ rows, memoryBytes }: StartupReport): Target[] {
  const own = rows.filter(row => row.way !== 'bare')
  const longTasks = own.reduce((sum, row) => sum + row.longTasks, 0)
  const megabytes = memoryBytes && memoryBytes / 1e6
  return [
    ...own.map(({ way, cache, ratio }): Target => ({
      what: `${LABELS[way]}, ${cache} cache, against bare Pyodide`,
      value: ratio?.value,
      limit: LIMITS[way as keyof typeof LIMITS],
      unit: '×',
      wanted: 'at most',
    })),
    { what: 'tasks over 50 ms on the page\'s thread while Python starts', value: longTasks, limit: 0, unit: '', wanted: 'at most' },
    { what: 'resident memory of the deck with Python, in MB', value: megabytes, limit: MOST_MEMORY_MB, unit: '', wanted: 'less than' },
  ]
}

/** `0.67 s` */
export function formatSeconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}

export function startupTable({ rows }: StartupReport): string {
  const between = ({ low, high }: Estimate, format: (value: number) => string) => `${format(low)} to ${format(high)}`
  const ratio = (value: number) => value.toFixed(2)
  return formatTable([
    ['Python', 'cache', 'median', '95% interval', 'time / bare', 'long tasks'],
    ...rows.map(row => [
      LABELS[row.way],
      row.cache,
      formatSeconds(row.time.value),
      between(row.time, formatSeconds),
      row.ratio ? `${ratio(row.ratio.value)} (${between(row.ratio, ratio)})` : '1',
      String(row.longTasks),
    ]),
  ])
}
