import type { Report } from '../../bench/report/report.ts'
import { describe, expect, it } from 'vitest'
import { briefProvenance, provenanceLines, SHORT_RUN } from './provenance.ts'
import { COLUMNS, tableRows } from './table.ts'
import { fixtureReport, fixtureWorkload, liveState, timedLane } from './testing/fixture.ts'
import { ladderView } from './view.ts'

const plain = (words: readonly string[]) => words.map(word => word.replaceAll('\u00A0', ' '))

describe('tableRows', () => {
  it('has the figures of the chart, limits last', () => {
    const rows = tableRows(ladderView(fixtureWorkload, undefined, fixtureReport))
    expect(rows.map(({ id }) => id)).toEqual(fixtureWorkload.implementations.map(({ id }) => id))
    const simd = rows[9]!
    expect(plain(simd.cells as string[])).toEqual(['20.4 µs', '20.0 to 20.8 µs', '0.011×', '0.010 to 0.011', 'faster', '110 µs'])
    expect(simd.cells).toHaveLength(COLUMNS.length - 2)
    expect(simd.engine).toBe('Chromium 156')
    expect(rows[10]!.label).toBe('Limit: copying the bytes')
  })

  it('says what the baseline is, and gives no verdict on what still narrows', () => {
    const rows = tableRows(ladderView(fixtureWorkload, liveState([timedLane('js-chars'), timedLane('js-bytes', 'measuring')]), undefined))
    expect((rows[0]!.cells as string[]).slice(2, 5)).toEqual(['', '', 'baseline'])
    expect((rows[1]!.cells as string[])[4]).toBe('still measuring')
    expect(rows[2]!.cells).toEqual({ note: 'not measured yet' })
  })

  it('has words instead of figures for a wrong answer', () => {
    const live = liveState([timedLane('js-chars'), { id: 'js-swar', state: 'wrong', answer: 19_229, expected: 19_230 }])
    const row = tableRows(ladderView(fixtureWorkload, live, fixtureReport))[2]!
    expect(row).toMatchObject({ state: 'wrong', cells: { note: 'wrong answer: 19,229, expected 19,230; not timed' } })
  })
})

describe('provenance', () => {
  it('says where, when, on what and how, in two lines', () => {
    const [where, how] = provenanceLines(fixtureReport, 'letters')
    expect(plain(where)).toEqual(['Example CPU 3 GHz', '2 cores', 'Linux', 'timer 5 µs', '20 November 2026'])
    expect(plain(how)).toEqual(['Chromium 156', '1,000,000 letters', 'seed 1', 'sha256 01234567', '41 rounds'])
  })

  it('leaves out what a browser does not tell, and tells a coarse timer', () => {
    const report = {
      ...fixtureReport,
      rounds: 1,
      machine: { ...fixtureReport.machine, cpu: '', cores: 1 },
      engines: [{ ...fixtureReport.engines[0]!, isolated: false, timerGrainMs: 0.1 }],
    }
    const [where, how] = provenanceLines(report, 'letters')
    expect(where[0]).toBe('1 core')
    expect(plain(where).at(-2)).toBe('timer 100 µs, page not isolated')
    expect(plain(how).at(-1)).toBe('1 round')
    expect(briefProvenance(report, 'letters')[0]).toBe('Chromium 156')
    const short: Report = { ...report, shortRun: true }
    expect([provenanceLines(short, 'letters')[1][0], briefProvenance(short, 'letters')[0]]).toEqual([SHORT_RUN, SHORT_RUN])
  })
})
