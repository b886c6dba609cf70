import type { Report } from '../../bench/report/report.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../lib/paths.ts'
import { compare, comparisonLines, readEarlier } from './compare.ts'

const source = readFileSync(inRoot('public', 'recorded', 'sum.json'), 'utf8')
const then = readEarlier(source, 'sum.json')

/** The same run, its lanes so many times as slow. */
function slower(factor: (index: number) => number): Report {
  const implementations = then.implementations.map((one, index) => one.outcome === 'measured'
    ? { ...one, medianMs: one.medianMs * factor(index), lowMs: one.lowMs * factor(index), highMs: one.highMs * factor(index) }
    : one)
  return { ...then, implementations }
}

describe('a run beside an earlier one', () => {
  it('is compared lane by lane, with a verdict each', () => {
    const changes = compare(then, slower(index => index === 0 ? 3 : index === 1 ? 1 / 3 : 1))
    expect(changes.map(({ id }) => id)).toEqual(then.implementations.map(({ id }) => id))
    expect(changes[0]).toMatchObject({ verdict: 'slower' })
    expect(changes[0]!.ratio!.value).toBeCloseTo(3, 9)
    expect(changes[1]).toMatchObject({ verdict: 'faster' })
    expect(['no-difference', 'too-noisy']).toContain(changes[2]!.verdict)
  })

  it('spans the far ends of both intervals, for the two were not interleaved', () => {
    for (const { ratio } of compare(then, then))
      expect(ratio!.low).toBeLessThanOrEqual(1)
    const { lowMs, highMs } = then.implementations[0] as { lowMs: number, highMs: number }
    expect(compare(then, then)[0]!.ratio).toEqual({ value: 1, low: lowMs / highMs, high: highMs / lowMs })
  })

  it('names what only one of them has', () => {
    const fewer = { ...then, implementations: then.implementations.slice(1) }
    const { id } = then.implementations[0]!
    expect(compare(then, fewer).find(change => change.id === id)).toMatchObject({ verdict: 'only then' })
    expect(compare(fewer, then).find(change => change.id === id)).toMatchObject({ verdict: 'only now' })
  })

  it('is refused where the input is another', () => {
    const other = { ...then, input: { ...then.input, size: 10, sha256: '0'.repeat(64) } }
    expect(() => compare(then, other)).toThrow(/had another input \(sum, size \d+, seed 1\) than this one \(sum, size 10, seed 1\)/)
    expect(() => compare(then, { ...then, workload: 'toll' })).toThrow('had another lab')
  })

  it('says where another machine was measured on, and nothing where it was the same', () => {
    const elsewhere = { ...then, machine: { ...then.machine, cpu: 'Other' } }
    expect(comparisonLines(elsewhere, then).at(-1)).toContain('That one ran elsewhere: Other')
    expect(comparisonLines(then, then)).toHaveLength(2)
  })
})

describe('an earlier report', () => {
  it('is one report, or the last that bench wrote', () => {
    expect(readEarlier(JSON.stringify({ runs: [{ report: {} }, { report: then }] }), 'bench.json')).toEqual(then)
  })

  it.each([['{', 'is not JSON'], ['{"runs":[]}', 'holds no run'], ['{"runs":[{}]}', 'bench.json']])('%s is refused', (text, why) => {
    expect(() => readEarlier(text, 'bench.json')).toThrow(why)
  })
})
