import type { Report } from './report.ts'
import { describe, expect, it } from 'vitest'
import { RuntimeFailure } from '../protocol.ts'
import { SHORT } from '../session/limits.ts'
import { simulate, simulatedWorkload } from '../testing/simulated-session.ts'
import { enginesOf, engineWords } from './engines.ts'
import { fetchRecording } from './recording.ts'
import { parseReport, reportFrom } from './report.ts'

const machine = { cpu: 'Z80', cores: 2, os: 'CP/M' }
const lanes = { base: { callMs: 2 }, fast: { callMs: 0.5 }, odd: { callMs: 1, answer: 41 }, bad: { callMs: 1, throwsAt: 'round' } } as const

async function simulatedReport(origin: Report['origin'] = 'recorded') {
  const { climb } = simulate(lanes)
  const state = await climb(...Object.keys(lanes))
  return reportFrom(state, simulatedWorkload(Object.keys(lanes)), machine, origin)
}

function failureOf(read: () => unknown) {
  try {
    read()
  }
  catch (error) {
    if (error instanceof RuntimeFailure)
      return error.failure
    throw error
  }
  throw new Error('nothing was refused')
}

describe('reportFrom', () => {
  it('tells the outcome of every lane', async () => {
    const report = await simulatedReport('live')
    expect(report).toMatchObject({
      schema: 2,
      workload: 'simulated',
      at: '2026-11-21T10:00:00.000Z',
      origin: 'live',
      machine,
      engines: [{ name: 'Simulated 1', host: 'Simulated 1', isolated: true, timerGrainMs: 0.005 }],
      input: { size: 1000, seed: 1, bytes: 1000, sha256: 'ab'.repeat(32) },
      selfCheck: { ratio: 1, low: 1, high: 1 },
    })
    const [base, fast, odd, bad] = report.implementations
    expect(base).toMatchObject({
      id: 'base',
      outcome: 'measured',
      agrees: true,
      engine: 'Simulated 1',
      medianMs: 2,
      firstCallMs: 4,
      source: 'kernels.rs#one',
    })
    expect(fast).toMatchObject({ id: 'fast', outcome: 'measured', medianMs: 0.5, lowMs: 0.5, highMs: 0.5 })
    expect(odd).toMatchObject({ id: 'odd', outcome: 'wrong', agrees: false, answer: 41, expected: 42 })
    expect(odd).not.toHaveProperty('medianMs')
    expect(bad).toMatchObject({ id: 'bad', outcome: 'failed', failure: { what: 'out of bounds' } })
    expect(report.comparisons).toEqual([{ id: 'fast', baseline: 'base', ratio: 0.25, low: 0.25, high: 0.25, verdict: 'faster' }])
  })

  it('refuses a run that is not done', () => {
    const { session } = simulate(lanes)
    expect(() => reportFrom(session.state, simulatedWorkload(['base']), machine, 'live')).toThrow('a run that is idle has no report')
  })
})

it('tells of each lane what ran it, and of a lane that never ran nothing', async () => {
  const ids = ['base', 'py-one', 'py-bad', 'native-one']
  const { climb } = simulate(
    { 'base': { callMs: 1 }, 'py-one': { callMs: 2 }, 'py-bad': { callMs: 2, answer: 41 }, 'native-one': { callMs: 1 } },
    { python: { facts: { python: 'CPython 0 in a test', isolated: false, timerGrainMs: 0.1 } } },
  )
  const report = reportFrom(await climb(...ids), simulatedWorkload(ids), machine, 'live')
  const inPython = 'Simulated 1, CPython 0 in a test'
  expect(report.implementations.map(({ engine }) => engine)).toEqual(['Simulated 1', inPython, inPython, undefined])
  expect(report.engines[1]).toEqual({
    name: inPython,
    host: 'Simulated 1',
    python: 'CPython 0 in a test',
    isolated: false,
    timerGrainMs: 0.1,
  })
  expect(engineWords(enginesOf([report]))).toBe(inPython)
  expect(engineWords(enginesOf([report], ['base']))).toBe('Simulated 1')
  expect(engineWords(enginesOf([report], ['native-one']))).toBe('an unknown runtime')
})

describe('parseReport', () => {
  it('reads what reportFrom made, as text and as data', async () => {
    const report = await simulatedReport()
    expect(parseReport(JSON.stringify(report), 'x.json')).toEqual(report)
    expect(parseReport(report, 'x.json')).toEqual(report)
  })

  it('refuses what is not JSON, naming the file', () => {
    const failure = failureOf(() => parseReport('{"schema": 1, ', 'public/recorded/x.json'))
    expect(failure.where).toBe('public/recorded/x.json')
    expect(failure.what).toMatch(/^the whole file: is not JSON/)
  })

  it.each<[string, (report: Report) => unknown]>([
    ['schema', report => ({ ...report, schema: 3 })],
    ['machine', ({ machine: _, ...report }) => report],
    ['engines.0.timerGrainMs', report => ({ ...report, engines: [{ ...report.engines[0], timerGrainMs: 0 }] })],
    [
      'implementations.1.engine',
      report => ({ ...report, implementations: report.implementations.with(1, { ...report.implementations[1]!, engine: 'Netscape 4' }) }),
    ],
    ['input.sha256', report => ({ ...report, input: { ...report.input, sha256: 'abc' } })],
    ['implementations.0.medianMs', report => ({ ...report, implementations: [{ ...report.implementations[0], medianMs: undefined }] })],
    ['implementations.0.outcome', report => ({ ...report, implementations: [{ ...report.implementations[0], outcome: 'won' }] })],
    ['comparisons.0.verdict', report => ({ ...report, comparisons: [{ ...report.comparisons[0], verdict: 'best' }] })],
    ['the whole file', () => 7],
    ['the whole file', () => null],
  ])('refuses a bad %s, naming it', async (field, spoil) => {
    const spoiled = spoil(await simulatedReport())
    expect(failureOf(() => parseReport(spoiled, 'x.json'))).toMatchObject({ where: 'x.json' })
    expect(failureOf(() => parseReport(spoiled, 'x.json')).what.split(':')[0]).toBe(field)
  })

  it('says which schema it got and which it reads', () => {
    expect(failureOf(() => parseReport('{"schema": 3}', 'x.json')).what).toBe('schema: is 3, and this deck reads 2 and 1')
  })
})

describe('fetchRecording', () => {
  const found = (text: string) => async () => ({ ok: true, status: 200, text: async () => text })

  it('gives the report', async () => {
    const report = await simulatedReport()
    expect(await fetchRecording('r.json', found(JSON.stringify(report)))).toEqual(report)
  })

  it.each([
    ['is not there', async () => ({ ok: false, status: 404, text: async () => '' }), 'status 404'],
    ['cannot be reached', async () => Promise.reject(new TypeError('offline')), 'offline'],
    ['is a page, not JSON', found('<!doctype html>'), 'is not JSON'],
  ])('that %s fails, naming it', async (_, fetchText, what) => {
    await expect(fetchRecording('r.json', fetchText)).rejects.toMatchObject({
      failure: { where: 'r.json', what: expect.stringContaining(what) },
    })
  })

  it('refuses a live report', async () => {
    const live = await simulatedReport('live')
    await expect(fetchRecording('r.json', found(JSON.stringify(live)))).rejects.toThrow('origin: is live')
  })

  it('refuses a short run, which its report tells apart', async () => {
    const { climb } = simulate(lanes, { limits: SHORT })
    const report = reportFrom(await climb('base', 'fast'), simulatedWorkload(Object.keys(lanes)), machine, 'recorded')
    expect(report).toMatchObject({ shortRun: true, rounds: SHORT.maxRounds })
    await expect(fetchRecording('r.json', found(JSON.stringify(report)))).rejects.toThrow('shortRun: is true')
  })
})
