import type { GrowthState } from '../../bench/growth/state.ts'
import { describe, expect, it } from 'vitest'
import { claimForCrossing, claimForInputs } from './growth-claim.ts'
import { compareInputs } from './growth-compare.ts'
import { growthTable } from './growth-table.ts'
import { describeGrowth, dropWords, failureWords, growthProvenance, growthStatus, growthWords, meetingWords } from './growth-words.ts'
import { panelWords } from './panel-words.ts'
import { idle, reports, spec, viewAt, workload } from './testing/fixture.ts'

const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ')
const words = (text: string) => text.split(/\s+/).filter(word => /\w/.test(word)).length

const crossing = viewAt('growth').pair.meeting

describe('meetingWords', () => {
  it('says who overtakes whom, about where, and in which range', () => {
    const told = meetingWords(crossing, 'SIMD', 'the grid')
    expect({ ...told, sentence: plain(told.sentence) }).toEqual({
      large: '200',
      sentence: 'the grid overtakes SIMD at about n = 200',
      range: '190 to 210',
    })
  })

  it('has no number in large type where nothing is clear', () => {
    expect(meetingWords({ kind: 'apart', from: 10, to: 1000, faster: 'first', clearFrom: 10, clearTo: 1000 }, 'A', 'B')).toEqual({
      sentence: 'No crossing: A is faster at every size from 10 to 1,000',
    })
    expect(meetingWords({ kind: 'apart', from: 10, to: 1000, faster: 'second', clearFrom: 10, clearTo: 100 }, 'A', 'B').sentence).toBe(
      'No clear crossing: B is faster up to n = 100; beyond, it is too close to call',
    )
    expect(meetingWords({ kind: 'apart', from: 10, to: 1000, faster: 'second', clearFrom: 100, clearTo: 1000 }, 'A', 'B').sentence).toBe(
      'No clear crossing: B is faster from n = 100 on; below, it is too close to call',
    )
    expect(meetingWords({ kind: 'unclear', from: 10, to: 1000 }, 'A', 'B').sentence).toBe(
      'No clear crossing below n = 1,000: the intervals of A and B overlap',
    )
    expect(meetingWords({ kind: 'too-few' }, 'A', 'B').sentence).toBe('A and B: not measured at two sizes yet')
  })

  it('counts crossings where there are several', () => {
    const size = { value: 50, low: 40, high: 60 }
    const sentence = meetingWords(
      {
        kind: 'crossing',
        from: 10,
        to: 1000,
        crossings: [
          { overtaker: 'first', size },
          { overtaker: 'second', size: { value: 500, low: 400, high: 600 } },
        ],
      },
      'A',
      'B',
    )
    expect({ ...sentence, sentence: plain(sentence.sentence) }).toEqual({
      large: '500',
      sentence: 'They cross 2 times from n = 10 to 1,000; the last time B overtakes A at about n = 500',
      range: '400 to 600',
    })
  })
})

describe('lanes in words', () => {
  it('say how they grow, and why they stop', () => {
    const [brute, , grid] = viewAt('growth').lanes
    expect(growthWords(grid!)).toMatch(/^The grid grows as n\^1\.00 \((?:0\.99|1\.00) to 1\.0\d\)$/)
    expect(plain(dropWords(brute!))).toBe('The brute stops at n = 1,000: at 10,000 a call would take about 10.0 s')
    expect(dropWords(grid!)).toBeUndefined()
  })

  it('are all in the description, and none of it before it is told', () => {
    const described = plain(describeGrowth(viewAt('growth')))
    expect(described).toContain('number of points, 10 to 10,000. The grid overtakes The simd at about n = 200, 190 to 210. ')
    expect(described).toMatch(/210\. The brute grows as n\^2\.00 .*The brute stops at n = 1,000/)
    expect(describeGrowth(viewAt('start'))).not.toMatch(/overtakes|grows|stops/)
    expect(describeGrowth(viewAt('start', { recorded: [] }))).toBe('Simulated: nothing measured yet.')
  })
})

describe('growthStatus', () => {
  const of = (state: Partial<GrowthState>, view = viewAt('points')) => growthStatus({ ...idle, ...state }, workload, view)

  it('says what can be done, what is done and what went wrong', () => {
    expect(of({})).toBe('Recorded. Press Run.')
    expect(of({ status: 'measuring' })).toBe('Starting')
    expect(of({ status: 'cancelled' })).toBe('Cancelled: finished sizes are kept')
    expect(of({ status: 'void', failure: { what: 'The page was hidden', where: 'this page', remedy: 'Run again.' } })).toBe(
      'Void: The page was hidden',
    )
    const live: GrowthState = { ...idle, status: 'done', spec, reports: reports({ origin: 'live' }) }
    expect(of(live, viewAt('points', { live }))).toBe('Live, 4 sizes, 1 stopped early')
  })
})

it('a failure is told as long as there is room, and what to do about it always', () => {
  expect(failureWords({ what: 'A pause came 924 ms late', where: 'this page', remedy: 'Run again.' })).toBe(
    'A pause came 924 ms late. Run again.',
  )
  const long = failureWords({ what: 'unreachable '.repeat(40), where: 'wasm', remedy: 'Run again.' })
  expect(long.length).toBeLessThan(160)
  expect(long).toMatch(/….? Run again\.$/)
  expect(
    growthStatus(
      { ...idle, status: 'failed', failure: { what: 'unreachable '.repeat(40), where: '', remedy: '' } },
      workload,
      viewAt('points'),
    ).length,
  ).toBeLessThan(80)
})

describe('growthTable', () => {
  it('has a row a size and a column a lane, with the interval, and says who was left out', () => {
    const { columns, rows, growth } = growthTable(viewAt('growth'))
    expect(columns.map(({ state }) => state)).toEqual(['stopped', 'measured', 'measured'])
    expect(rows.map(({ label }) => label)).toEqual(['10', '100', '1,000', '10,000'])
    expect(rows[3]!.cells.map(plain)).toEqual(['left out', '1.00 s ±2%', '20.0 ms ±2%'])
    expect(growth![2]).toMatchObject({ exponent: '1.00' })
  })

  it('has no row, and no exponent, that is not told yet', () => {
    expect(growthTable(viewAt('start')).rows).toHaveLength(1)
    expect(growthTable(viewAt('crossing')).growth).toBeUndefined()
  })

  it('has the message of a wrong answer in place of a time', () => {
    const { columns, rows } = growthTable(viewAt('points', { recorded: reports({ wrong: { id: 'grid', size: 1000 } }) }))
    expect(columns[2]!.state).toBe('trouble')
    expect(rows[2]!.cells[2]).toBe('wrong answer: 3, expected 4')
  })
})

describe('compareInputs', () => {
  const kind = { seed: 1 }
  const clusters = { seed: 1, variant: 'clusters' }
  const compared = (factor: number) =>
    compareInputs('grid', { reports: reports(), kind }, { reports: reports({ variant: 'clusters', factor: () => factor }), kind: clusters })

  it('divides the times at the largest size that both have', () => {
    expect(compared(150)).toMatchObject({ size: 10_000, ratio: { value: expect.closeTo(150, 6) as number }, verdict: 'longer' })
    expect(compared(1.01)).toMatchObject({ verdict: 'no-difference' })
    expect(compared(0.5)).toMatchObject({ verdict: 'shorter' })
    expect(compareInputs('grid', { reports: reports(), kind }, { reports: reports(), kind: clusters })).toBeUndefined()
  })

  it('is told in the panel, with the interval, and the others below', () => {
    const view = viewAt('compared', { spec: { ...spec, variant: 'clusters' }, recorded: reports({ variant: 'clusters' }) })
    const told = panelWords(view, [compared(150)!, { ...compared(1.5)!, id: 'simd' }], 'grid')
    expect(told.large).toBe('150×')
    expect(plain(told.sentence)).toBe('The grid takes 150× as long on ten clusters, n = 10,000')
    expect(told.lines[0]).toMatch(/^95% interval: 14\d to 15\d$/)
    expect(plain(told.lines[1]!)).toMatch(/^The simd: 1\.5× \(1\.4\d? to 1\.[56]\d?\)$/)
    expect(panelWords(view, [compared(1.01)!], 'grid').large).toBeUndefined()
  })
})

describe('the panel before the crossing is told', () => {
  it('says who is fastest at the ends, and only where the intervals do not touch', () => {
    expect(plain(panelWords(viewAt('start'), [], 'grid').sentence)).toBe('At n = 10: The simd is fastest.')
    expect(plain(panelWords(viewAt('points'), [], 'grid').sentence)).toBe(
      'At n = 10: The simd is fastest. At n = 10,000: The grid is fastest.',
    )
    expect(plain(panelWords(viewAt('start', { recorded: reports({ share: 0.9 }) }), [], 'grid').sentence)).toBe(
      'At n = 10: The simd and The brute are too close to call.',
    )
  })

  it('tells the crossing with its range when it is told', () => {
    expect(panelWords(viewAt('crossing'), [], 'grid')).toMatchObject({ large: '200', lines: ['Range: 190 to 210'] })
  })
})

describe('titles', () => {
  const claims = [
    claimForCrossing(crossing, 'SIMD over all pairs', 'the grid', 'points').text,
    claimForCrossing(
      { kind: 'apart', from: 10, to: 100_000, faster: 'first', clearFrom: 10, clearTo: 100_000 },
      'SIMD over all pairs',
      'the grid',
      'points',
    ).text,
    claimForCrossing({ kind: 'unclear', from: 1, to: 2 }, 'SIMD over all pairs', 'the grid', 'points').text,
    claimForCrossing(undefined, 'SIMD over all pairs', 'the grid', 'points').text,
    ...(['longer', 'shorter', 'no-difference'] as const).map(verdict =>
      claimForInputs({ id: 'grid', size: 10, ratio: { value: 150, low: 140, high: 160 }, verdict }, 'the grid', 'ten clusters').text),
    claimForInputs(undefined, 'the grid', 'ten clusters').text,
  ]

  it('are claims of 5 to 14 words', () => {
    for (const claim of claims) {
      expect(words(claim), claim).toBeGreaterThanOrEqual(5)
      expect(words(claim), claim).toBeLessThanOrEqual(14)
      expect(claim).not.toMatch(/[?:]$/)
    }
  })

  it('state the crossing, or the ratio with its interval', () => {
    expect(claims[0]).toBe('The grid overtakes SIMD over all pairs at about 200 points')
    expect(
      claimForInputs({ id: 'grid', size: 10, ratio: { value: 150, low: 140, high: 160 }, verdict: 'longer' }, 'the grid', 'ten clusters'),
    ).toEqual({
      text: 'Data matters: on ten clusters the grid takes 150× as long',
      interval: '95% interval: 140 to 160',
    })
  })
})

it('provenance names the machine, the day, the sizes, and how often', () => {
  expect(growthProvenance(reports(), 'points', 'Uniform')).toEqual([
    'Example CPU · 2 cores · Linux · timer 5\u00A0µs · 20 November 2026',
    'Chromium 156 · 10 to 10,000 points · Uniform · seed 1 · 56 rounds',
  ])
  expect(growthProvenance([], 'points')).toBeUndefined()
})
