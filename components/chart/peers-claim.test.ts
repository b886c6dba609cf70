import type { Report } from '../../bench/report/report.ts'
import { describe, expect, it } from 'vitest'
import { claimForPeers } from './peers-claim.ts'
import { fixtureReport } from './testing/fixture.ts'

const [first] = fixtureReport.implementations
const base = 'python'

/** Lanes that take this share of the baseline's time, each within a hundredth. */
function reportOf(shares: Record<string, number>, noise = 0.01): Report {
  const lane = (id: string) => ({ ...first!, id, label: `${id}, Rust` }) as Report['implementations'][number]
  const comparisons = Object.entries(shares).map(([id, ratio]) => {
    const [low, high] = [ratio * (1 - noise), ratio * (1 + noise)]
    return { id, baseline: base, ratio, low, high, verdict: high < 1 ? 'faster' as const : 'no-difference' as const }
  })
  return { ...fixtureReport, implementations: [base, ...Object.keys(shares)].map(lane), comparisons }
}

function claim(report: Report | undefined, ...others: string[]): string {
  return claimForPeers(report, { id: 'pyo3', name: 'PyO3' }, { id: base, name: 'Python' }, others).text
}

describe('a title about peers', () => {
  it('names who is level, and who is ahead', () => {
    const report = reportOf({ pyo3: 0.05, cython: 0.049, cffi: 0.15, mypyc: 0.02 })
    expect(claim(report, 'cython', 'cffi')).toBe('PyO3 is 20× faster than Python, level with cython')
    expect(claim(report, 'cython', 'cffi', 'mypyc')).toBe('PyO3 is 20× faster than Python, level with cython, behind mypyc')
    expect(claim(report, 'cffi')).toBe('PyO3 is 20× faster than Python')
  })

  it('counts them where they are many', () => {
    const report = reportOf({ pyo3: 0.05, a: 0.05, b: 0.05, c: 0.05, d: 0.05 })
    expect(claim(report, 'a', 'b', 'c')).toBe('PyO3 is 20× faster than Python, level with a, b and c')
    expect(claim(report, 'a', 'b', 'c', 'd')).toBe('PyO3 is 20× faster than Python, level with 4 others')
  })

  it('calls nobody level whose interval is wide', () => {
    expect(claim(reportOf({ pyo3: 0.05, cython: 0.05 }, 0.08), 'cython')).toBe('PyO3 is 20× faster than Python')
  })

  it('says nothing of speed where nothing is clear', () => {
    const unclear = 'PyO3 and its peers, measured on one machine'
    expect(claim(reportOf({ pyo3: 1 }), 'cython')).toBe(unclear)
    expect(claim(undefined, 'cython')).toBe(unclear)
  })
})
