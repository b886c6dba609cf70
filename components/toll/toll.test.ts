/** What a toll's charts show and say, of invented reports. */
import type { Report } from '../../bench/report/report.ts'
import type { Workload } from '../../bench/workload.ts'
import { describe, expect, it } from 'vitest'
import { simulatedWorkload } from '../../bench/testing/simulated-session.ts'
import { crossingLanes, tollPanel, tollSizes } from './toll-view.ts'
import { claimForToll, describeToll, formatOff, isFound, panelLines, predictionWords } from './toll-words.ts'

const CROSSINGS: Record<string, number> = { four: 4, one: 1, all: 0 }
const NAMES: Record<string, string> = { four: '4 calls a round', one: '1 call a round', all: '1 call for all' }
const base = simulatedWorkload(['plain', 'four', 'one', 'all'])
const workload: Workload = {
  ...base,
  unit: 'rounds',
  sizes: [1, 10, 100, 1000],
  implementations: base.implementations.map(one => ({
    ...one,
    runtime: 'python',
    label: `Rust, ${NAMES[one.id]}`,
    crossings: CROSSINGS[one.id],
  })),
}

interface Invented { toll?: number, factor?: (id: string, size: number) => number, wrong?: string }

/** Times of so much work and toll, ms; the factor says how far a form is off. */
function reports({ toll = 8e-5, factor = () => 1, wrong }: Invented = {}): Report[] {
  return workload.sizes.map((size): Report => ({
    schema: 2,
    workload: workload.id,
    at: '2026-11-20T10:00:00Z',
    origin: 'recorded',
    machine: { cpu: 'Example CPU', cores: 2, os: 'Linux' },
    engines: [{ name: 'CPython 3.11.2', python: 'CPython 3.11.2' }],
    input: { size, seed: 1, bytes: 4, sha256: '0'.repeat(64) },
    rounds: 14,
    implementations: workload.implementations.map(({ answers, name, crossings, needs, ...described }) => {
      if (described.id === wrong)
        return { ...described, outcome: 'wrong', answer: 3, expected: 4, agrees: false }
      const ms = (size * 1.2e-4 + (crossings ? crossings * size : 1) * toll) * factor(described.id, size)
      const time = { medianMs: ms, lowMs: ms * 0.99, highMs: ms * 1.01 }
      return { ...described, outcome: 'measured', agrees: true, answer: 4, firstCallMs: 1, samples: 14, ...time }
    }),
    comparisons: [],
    selfCheck: { ratio: 1, low: 0.99, high: 1.01 },
  }))
}

const panelOf = (invented?: Invented, place: 'native' | 'python' = 'native') => tollPanel(workload, place, reports(invented), 'recorded')

describe('a place', () => {
  it('has a row for each form that says how often it crosses, and sizes that are more than one batch\'s start', () => {
    expect(crossingLanes(workload).map(({ id }) => id)).toEqual(['four', 'one', 'all'])
    expect(crossingLanes(workload, 'wasm')).toEqual([])
    expect(tollSizes(workload)).toEqual([10, 100, 1000])
    expect(panelOf().rows.map(({ label }) => label)).toEqual(Object.values(NAMES))
  })

  it('tells the call from the work, and draws the two parts beside what was measured', () => {
    const { found, rows } = panelOf()
    expect(found!.toll.value).toBeCloseTo(8e-5, 10)
    expect(found!.work.value).toBeCloseTo(1.2e-4, 10)
    const [four] = rows
    expect(four!.units.map(({ size }) => size)).toEqual([10, 100, 1000])
    for (const { workMs, callsMs, measured, off } of four!.units) {
      expect(workMs + callsMs).toBeCloseTo(measured.value, 10)
      expect(callsMs).toBeCloseTo(3.2e-4, 10)
      expect(off).toBeCloseTo(0, 9)
    }
  })

  it('says where the prediction fails', () => {
    const close = panelOf({ factor: id => id === 'one' ? 0.96 : 1 })
    expect(predictionWords(close)).toMatch(/^all forms within [1-4]%$/)
    const far = panelOf({ factor: (id, size) => id === 'one' && size === 100 ? 1.4 : 1 })
    expect(predictionWords(far)).toMatch(/^\+\d\d%: 1 call a round, n = 100$/)
    expect(panelLines(far)[0]).toContain('not to a tenth')
    expect(panelLines(panelOf())[0]).toMatch(/^95%: \d+\.\d to \d+\.\d\sns$/)
  })

  it('charts no wrong answer, and says which form gave it', () => {
    const { rows } = panelOf({ wrong: 'one' })
    expect(rows.find(({ id }) => id === 'one')).toMatchObject({ units: [], note: 'wrong answer: 3, expected 4' })
  })

  it('finds nothing where nothing is measured, or calls cost nothing', () => {
    const none = tollPanel(workload, 'python', [], 'live')
    expect(none).toMatchObject({ origin: 'none', rows: [{ units: [] }, { units: [] }, { units: [] }] })
    expect([isFound(none), panelLines(none), predictionWords(none)]).toEqual([false, [], undefined])
    const free = panelOf({ toll: 1e-12, factor: (id, size) => 1 + (id.length * size) % 7 / 100 })
    expect(isFound(free)).toBe(false)
    expect(panelLines(free)).toEqual(['Calls and work cannot be told apart here'])
  })
})

describe('in words', () => {
  it('a title names both places, or neither', () => {
    expect(claimForToll(panelOf(), panelOf({ toll: 6e-4 }, 'python'))).toEqual({
      text: 'A call into Rust costs 80\u00A0ns natively, 600\u00A0ns in this browser',
      interval: expect.stringMatching(/^95% intervals: .*\sns; .*\sns$/) as string,
    })
    const none = tollPanel(workload, 'python', [], 'live')
    expect(claimForToll(panelOf(), none).text).toBe('What a call into Rust costs, apart from its work')
  })

  it('the chart in a sentence', () => {
    const said = describeToll([panelOf()])
    expect(said).toMatch(/^Python, natively: a call costs 80\.0\sns, 95%: .* work 120\sns a round, all forms within \d%$/)
  })

  it.each([[0.064, '+6%'], [-0.123, '\u221212%'], [0, '+0%'], [-0.001, '+0%']])('%f is %s', (off, words) => {
    expect(formatOff(off)).toBe(words)
  })
})
