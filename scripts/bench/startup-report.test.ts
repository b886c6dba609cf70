import type { Round, StartupReport } from './startup-report.ts'
import { describe, expect, it } from 'vitest'
import { tasksBetween } from './startup-page.ts'
import { startupRows, startupTable, startupTargets } from './startup-report.ts'
import { isMet, targetLine } from './targets.ts'

const start = (ms: number, tasks = 0) => ({ ms, longTasks: Array.from({ length: tasks }, () => ({ startMs: 0, durationMs: 60 })) })

/** A round on a machine that is `slowness` times slower than in the first. */
function round(slowness: number): Round {
  return {
    cold: { bare: start(2000 * slowness, 3), snapshot: start(1000 * slowness), long: start(3000 * slowness) },
    warm: { bare: start(1500 * slowness), snapshot: start(600 * slowness), long: start(1800 * slowness) },
  }
}

function reportOf(rounds: Round[], memoryBytes?: number): StartupReport {
  const machine = { cpu: 'a CPU', cores: 2, os: 'an OS', browser: 'Chromium 156' }
  return { schema: 1, at: '2026-01-01T00:00:00.000Z', machine, rounds: rounds.length, rows: startupRows(rounds), memoryBytes }
}

const noisy = [1, 3, 2, 10, 1.5, 1, 4, 2].map(round)

describe('startupRows', () => {
  it('compares within a round, so that a slow minute leaves no trace in a ratio', () => {
    const rows = startupRows(noisy)
    const ratioOf = (way: string, cache: string) => rows.find(row => row.way === way && row.cache === cache)?.ratio
    expect(ratioOf('snapshot', 'cold')).toEqual({ value: 0.5, low: 0.5, high: 0.5 })
    expect(ratioOf('long', 'warm')?.value).toBeCloseTo(1.2)
    expect(ratioOf('bare', 'cold')).toBeUndefined()
  })

  it('keeps every time, by round', () => {
    const [bare] = startupRows(noisy.slice(0, 3))
    expect(bare).toMatchObject({ way: 'bare', cache: 'cold', samples: [2000, 6000, 4000], time: { value: 4000 }, longTasks: 9 })
  })

  it('refuses to sum up nothing', () => {
    expect(() => startupRows([])).toThrow('there are none')
  })
})

describe('startupTargets', () => {
  it('hold the deck to its limits, and bare Pyodide to none', () => {
    expect(startupTargets(reportOf(noisy, 350e6)).map(targetLine)).toEqual([
      'the deck, from the snapshot, cold cache, against bare Pyodide: 0.50× (at most 0.60×) met',
      'the deck, the long way, cold cache, against bare Pyodide: 1.50× (at most 1.30×) missed',
      'the deck, from the snapshot, warm cache, against bare Pyodide: 0.40× (at most 0.60×) met',
      'the deck, the long way, warm cache, against bare Pyodide: 1.20× (at most 1.30×) met',
      'tasks over 50 ms on the page\'s thread while Python starts: 0 (at most 0) met',
      'resident memory of the deck with Python, in MB: 350 (less than 400) met',
    ])
  })

  it('are missed because of one long task, or of memory that was not reported', () => {
    const held = { ...round(1), warm: { ...round(1).warm, snapshot: start(600, 1) } }
    const [tasks, memory] = startupTargets(reportOf([round(1), held])).slice(-2)
    expect(tasks).toMatchObject({ value: 1 })
    expect([tasks, memory].map(target => isMet(target!))).toEqual([false, false])
    expect(targetLine(memory!)).toContain('not measured')
  })
})

it('the table has a line for everybody and each cache, in seconds', () => {
  const lines = startupTable(reportOf(noisy)).split('\n')
  expect(lines).toHaveLength(7)
  expect(lines[2]).toMatch(/^the deck, from the snapshot +cold +2\.00 s .* 0\.50 \(0\.50 to 0\.50\) +0$/)
})

describe('tasksBetween', () => {
  it('takes what ran in part, and leaves out what was over before or came after', () => {
    const tasks = [[0, 100], [60, 60], [150, 80], [200, 55]]
      .map(([startMs, durationMs]) => ({ startMs: startMs!, durationMs: durationMs! }))
    expect(tasksBetween(tasks, 100, 200)).toEqual([tasks[1], tasks[2]])
  })
})
