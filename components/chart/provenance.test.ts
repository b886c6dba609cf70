import type { ReportedEngine } from '../../bench/report/report.ts'
import { describe, expect, it } from 'vitest'
import { relative } from '../../bench/answers/agreement.ts'
import { provenanceLines, timerPart } from './provenance.ts'
import { fixtureReport } from './testing/fixture.ts'

const plain = (words: string) => words.replaceAll('\u00A0', ' ')
const page: ReportedEngine = { name: 'Chromium 156', host: 'Chromium 156', isolated: true, timerGrainMs: 0.005 }
const python: ReportedEngine = { ...page, name: 'Chromium 156, CPython 3', python: 'CPython 3' }

describe('the lines of a run', () => {
  it('name all runtimes that its lanes ran in, the browser once', () => {
    const [first, ...others] = fixtureReport.implementations
    const report = { ...fixtureReport, engines: [page, python], implementations: [{ ...first!, engine: python.name }, ...others] }
    expect(provenanceLines(report, 'letters')[1][0]).toBe('Chromium 156, CPython 3')
    expect(provenanceLines({ ...report, engines: [] }, 'letters')[1][0]).toBe('an unknown runtime')
  })

  it('say how closely answers had to agree where they need not be identical', () => {
    const agreement = relative(1e-9, 'the order of addition differs')
    expect(provenanceLines({ ...fixtureReport, agreement }, 'letters')[1].at(-1)).toBe('answers within a relative 1e-9')
    expect(provenanceLines({ ...fixtureReport, agreement: { kind: 'identical' } }, 'letters')[1].at(-1)).toBe('41 rounds')
  })
})

it.each<[string, ReportedEngine[]]>([
  ['timer 5 µs', [page, python]],
  ['timer 5 µs or 100 µs, page not isolated', [page, { ...python, isolated: false, timerGrainMs: 0.1 }]],
  ['timer unknown or 5 µs', [{ name: 'Chromium 156', host: 'Chromium 156' }, python]],
  ['timer unknown, isolation unknown', [{ name: 'Chromium 156', host: 'Chromium 156' }]],
  ['timer 1 ns', [{ name: 'CPython 3', python: 'CPython 3', timerGrainMs: 1e-6 }]],
  ['timer unknown', []],
])('%s', (words, engines) => {
  expect(plain(timerPart(engines))).toBe(words)
})
