import type { Report } from '../../bench/report/report.ts'
import { describe, expect, it } from 'vitest'
import { timelineOf } from '../lib/watch.ts'
import { exitCode, isMet, ratioBetween, speedTargets, stageTargets, tally, targetLine } from './targets.ts'

/** Only what the targets read. */
function reportOf(ratios: Record<string, number>): Report {
  return {
    workload: 'doubles',
    implementations: ['js-chars', ...Object.keys(ratios)].map(id => ({ id, outcome: 'measured' })),
    comparisons: Object.entries(ratios).map(([id, ratio]) => ({ id, baseline: 'js-chars', ratio })),
  } as Report
}

const report = reportOf({ 'rust-simd': 0.02, 'limit-read': 0.0125, 'limit-copy': 0.01, 'js-swar': 0.25, 'rust-blocks': 0.0625 })

describe('ratioBetween', () => {
  it('divides two ratios to the same baseline, which itself is 1', () => {
    expect(ratioBetween(report, 'js-swar', 'rust-blocks')).toBe(4)
    expect(ratioBetween(report, 'js-chars', 'js-swar')).toBe(4)
  })

  it('says nothing of what was not measured', () => {
    expect(ratioBetween(report, 'rust-bytes', 'js-bytes')).toBeUndefined()
  })
})

describe('speedTargets', () => {
  it('are met, missed or not measured', () => {
    expect(speedTargets(report).map(targetLine)).toEqual([
      'Python\'s loop, against PyO3 chars: – (at least 40.00×) not measured',
      'SIMD, against reading the bytes: 1.60× (at most 2.00×) met',
      'SIMD, against copying the bytes: 2.00× (less than 1.00×) missed',
      'best JavaScript, against blocks: 4.00× (at least 3.00×) met',
      'bytes, against JavaScript bytes: – (at most 1.10×) not measured',
    ])
  })
})

describe('stageTargets', () => {
  it('holds what the audience waits for against its limits', () => {
    const targets = stageTargets({ firstIntervalMs: 500, ladderMs: 12_001, longTasks: [] })
    expect(targets.map(isMet)).toEqual([true, false, true])
  })
})

describe('targets as a whole', () => {
  const met = stageTargets({ firstIntervalMs: 500, ladderMs: 12_000, longTasks: [] })
  const missed = stageTargets({ firstIntervalMs: 501, ladderMs: 12_000, longTasks: [] })

  it('are counted', () => {
    expect(tally(missed)).toBe('2 of 3 targets met.')
  })

  it('are an error where one is missed, or was not measured, and it was asked for', () => {
    expect(exitCode(met, true)).toBe(0)
    expect(exitCode(missed, true)).toBe(1)
    expect(exitCode(stageTargets({ longTasks: [] }), true)).toBe(1)
    expect(exitCode(missed)).toBe(0)
  })
})

describe('timelineOf', () => {
  it('counts from the first key press, and leaves out what came before it or after the end', () => {
    const longTasks = [90, 150, 500].map(startMs => ({ startMs, durationMs: 60 }))
    expect(timelineOf({ keys: [100, 200], longTasks, first: [50, 140], done: [180, 400] })).toEqual({
      firstIntervalMs: 40,
      ladderMs: 300,
      longTasks: [{ startMs: 150, durationMs: 60 }],
    })
  })

  it('leaves open what the page did not mark', () => {
    const nothing = { keys: [], longTasks: [], first: [], done: [] }
    expect(timelineOf(nothing)).toEqual({ firstIntervalMs: undefined, ladderMs: undefined, longTasks: [] })
  })
})
