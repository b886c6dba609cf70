import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseGrowth } from '../growth/recording.ts'
import { parseReport } from './report.ts'

const timed = {
  outcome: 'measured',
  answer: 42,
  agrees: true,
  firstCallMs: 1,
  settled: true,
  samples: 20,
  medianMs: 1,
  lowMs: 1,
  highMs: 1,
}

/** As files were written until November 2026. */
function first(runtime: string, kinds: readonly string[], change: object = {}) {
  return {
    schema: 1,
    workload: 'sums',
    at: '2026-11-21T10:00:00.000Z',
    origin: 'recorded',
    machine: { cpu: 'Z80', cores: 1, os: 'CP/M', runtime, isolated: true, timerGrainMs: 0.005 },
    input: { size: 10, seed: 1, bytes: 10, sha256: 'ab'.repeat(32) },
    rounds: 20,
    implementations: kinds.map((kind, index) => ({
      ...{
        id: `${kind}-${index}`,
        label: kind,
        language: 'rust',
        runtime: kind,
        build: 'release',
        boundary: 'resident',
        source: 'a.rs#b',
        role: 'contender',
      },
      ...timed,
    })),
    comparisons: [],
    selfCheck: { ratio: 1, low: 1, high: 1 },
    ...change,
  }
}

const facts = { isolated: true, timerGrainMs: 0.005 }

describe('a report of schema 1', () => {
  it('keeps what it recorded of the worker for JavaScript, and knows nothing of the Python beside it', () => {
    const { machine, engines, implementations } = parseReport(first('Chromium 156', ['js', 'wasm', 'python']), 'x.json')
    expect(machine).toEqual({ cpu: 'Z80', cores: 1, os: 'CP/M' })
    expect(engines).toEqual([
      { name: 'Chromium 156', host: 'Chromium 156', ...facts },
      { name: 'Chromium 156, Python of unknown version', host: 'Chromium 156', python: 'Python of unknown version' },
    ])
    expect(implementations.map(({ role, engine }) => [role, engine])).toEqual([
      ['implementation', 'Chromium 156'],
      ['implementation', 'Chromium 156'],
      ['implementation', 'Chromium 156, Python of unknown version'],
    ])
    expect(implementations[0]).toMatchObject(timed)
  })

  it('keeps what it recorded of Python, and of the other worker the browser alone', () => {
    const { engines } = parseReport(first('Chromium 156, CPython 3.14.2 in Pyodide 314', ['python', 'js']), 'x.json')
    expect(engines).toEqual([
      { name: 'Chromium 156, CPython 3.14.2 in Pyodide 314', host: 'Chromium 156', python: 'CPython 3.14.2 in Pyodide 314', ...facts },
      { name: 'Chromium 156', host: 'Chromium 156' },
    ])
  })

  it('of a native run loses what nobody had looked at: a page that is isolated, lanes that settled', () => {
    const { engines, implementations } = parseReport(first('CPython 3.11.7', ['native']), 'x.json')
    expect(engines).toEqual([{ name: 'CPython 3.11.7', python: 'CPython 3.11.7', timerGrainMs: 0.005 }])
    expect(implementations[0]).not.toHaveProperty('settled')
  })

  it('tells no engine of a lane that failed, and keeps wrong answers', () => {
    const [lane] = first('Chromium 156', ['js']).implementations
    const described = {
      id: 'a',
      label: 'a',
      language: 'rust',
      runtime: 'js',
      build: 'release',
      boundary: 'resident',
      source: 'a.rs#b',
      role: 'limit',
    }
    const failed = { ...described, outcome: 'failed', failure: { what: 'gone', where: '', remedy: '' } }
    const wrong = { ...described, id: 'b', outcome: 'wrong', agrees: false, answer: 1, expected: 2 }
    const { engines, implementations } = parseReport(first('Chromium 156', [], { implementations: [failed, wrong, lane] }), 'x.json')
    expect(engines).toHaveLength(1)
    expect(implementations[0]).toEqual(failed)
    expect(implementations[1]).toEqual({ ...wrong, engine: 'Chromium 156' })
  })

  it.each<[string, object]>([
    ['machine', { machine: 7 }],
    ['machine.cores', { machine: { cpu: '', os: '', runtime: 'Chromium 156' } }],
    ['implementations', { implementations: 'none' }],
    ['implementations.0', { implementations: [7] }],
    ['input', { input: undefined }],
  ])('that is broken is refused, naming %s', (field, change) => {
    expect(() => parseReport(first('Chromium 156', ['js'], change), 'x.json')).toThrow(field)
  })

  it('knows no engine where none was recorded', () => {
    const { engines, implementations } = parseReport(first('', ['js'], { machine: { cpu: '', cores: 1, os: '' } }), 'x.json')
    expect(engines).toEqual([])
    expect(implementations[0]).not.toHaveProperty('engine')
  })
})

it('a growth recording of schema 1 is read with all of its reports', () => {
  const report = first('Chromium 156', ['js'])
  const { machine, workload, at } = report
  const recording = parseGrowth(
    { schema: 1, kind: 'growth', workload, at, machine, variant: '', seed: 1, points: [{ size: 10, reports: [report] }] },
    'x.json',
  )
  expect(recording).toMatchObject({ schema: 2, machine: { cpu: 'Z80', cores: 1, os: 'CP/M' } })
  expect(recording.points[0]!.reports).toEqual([parseReport(report, 'x.json')])
})

const folder = resolve(import.meta.dirname, '../../public/recorded')
const OTHERS = ['self-check.json', 'doors-columns.json', 'polygons-profile.json']
const files = globSync('*.json', { cwd: folder }).filter(file => !OTHERS.includes(file))

it.each(files)('%s is of today\'s schema', (file) => {
  const text = readFileSync(resolve(folder, file), 'utf8')
  const data: unknown = JSON.parse(text)
  expect(file.includes('-growth') ? parseGrowth(text, file) : parseReport(text, file)).toEqual(data)
})
