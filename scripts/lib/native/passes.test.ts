import type { BenchmarkJson, Passes } from './passes.ts'
import { expect, it } from 'vitest'
import { parseReport } from '../../../bench/report/report.ts'
import { fixtureWorkload } from '../../../components/chart/testing/fixture.ts'
import { nativeWorkload, reportOfPasses } from './passes.ts'

/** Passes on a machine that gets slower from one to the next: ratios within a pass stay. */
function pass(slow: number, entries: Record<string, number>): BenchmarkJson {
  const benchmarks = Object.entries(entries).map(([entry, ms]) =>
    ({ stats: { median: ms * slow / 1000 }, extra_info: { entry, answer: 7, first_call_ms: ms * 2 } }))
  return { benchmarks: benchmarks.toReversed() }
}

const entries = { 'js-chars': 10, 'js-chars~': 10, 'rust-chars': 2.5 }
function recorded(passes: BenchmarkJson[]): Passes {
  return {
    workload: fixtureWorkload,
    machine: { cpu: 'Example', cores: 2, os: 'Linux' },
    engine: { python: 'CPython 3.11.7', timerGrainMs: 1e-6 },
    input: { size: 10, seed: 1, bytes: 10, sha256: '0'.repeat(64) },
    at: '2026-11-21T10:00:00Z',
    passes,
  }
}

it('pairs by pass, and is a report that the deck reads', () => {
  const report = reportOfPasses(recorded(Array.from({ length: 15 }, (_, index) => pass(1 + index / 10, entries))))
  expect(parseReport(JSON.stringify(report), 'native')).toEqual(report)
  expect(report.implementations.map(({ id, runtime, engine }) => [id, runtime, engine])).toEqual([
    ['js-chars', 'native', 'CPython 3.11.7'],
    ['rust-chars', 'native', 'CPython 3.11.7'],
  ])
  expect(report.engines).toEqual([{ name: 'CPython 3.11.7', python: 'CPython 3.11.7', timerGrainMs: 1e-6 }])
  expect(report.comparisons).toHaveLength(1)
  expect(report.comparisons[0]).toMatchObject({ id: 'rust-chars', baseline: 'js-chars', verdict: 'faster' })
  expect(report.comparisons[0]!.ratio).toBeCloseTo(0.25, 9)
  expect(report.selfCheck.high).toBeCloseTo(1, 9)
  const [baseline] = report.implementations
  expect(baseline).toMatchObject({ samples: 15, firstCallMs: 20 })
  expect((baseline as { medianMs: number }).medianMs).toBeCloseTo(17, 9)
})

it('refuses passes that lack a lane', () => {
  const { 'rust-chars': _, ...without } = entries
  expect(() => reportOfPasses(recorded([pass(1, entries), pass(1, without)]))).toThrow('one of them lacks rust-chars')
})

it('compares with the baseline, or with the first lane that is left', () => {
  const implementations = fixtureWorkload.implementations.map(one => one.id === 'js-chars' ? { ...one, largestSize: 99 } : one)
  const limited = { ...fixtureWorkload, implementations }
  const named = (...ids: string[]) => ids.map(id => ({ id }))
  const lanes = ['rust-chars', 'js-chars', 'rust-bytes']
  expect(nativeWorkload(limited, lanes, 99)).toMatchObject({
    baseline: 'js-chars',
    implementations: named('js-chars', 'rust-chars', 'rust-bytes'),
  })
  expect(nativeWorkload(limited, lanes, 100)).toMatchObject({ baseline: 'rust-chars', implementations: named('rust-chars', 'rust-bytes') })
  expect(() => nativeWorkload(limited, ['js-chars'], 100)).toThrow('none of js-chars runs at size 100')
})
