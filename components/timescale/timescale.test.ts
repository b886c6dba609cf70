import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labs } from '../../labs/index.ts'
import { inRoot } from '../../scripts/lib/paths.ts'
import { fixtureReport } from '../chart/testing/fixture.ts'
import { domainRound, scaleOf, ticksPath } from './layout.ts'
import { ends, marksOf, marksOfLab, WHOLE_MS } from './marks.ts'

const fixture = marksOf('fixture', JSON.stringify(fixtureReport))
const recorded = globSync('public/recorded/*.json', { cwd: inRoot() })
  .flatMap(file => marksOf(basename(file, '.json'), readFileSync(inRoot(file), 'utf8')))

describe('marksOf', () => {
  it('has a mark for each median, limits too, and none for what was not timed', () => {
    const [first, ...rest] = fixtureReport.implementations
    const wrong = { ...first, outcome: 'wrong', answer: 1, expected: 2, agrees: false }
    expect(fixture).toHaveLength(fixtureReport.implementations.length)
    expect(marksOf('fixture', JSON.stringify({ ...fixtureReport, implementations: [wrong, ...rest] }))).toHaveLength(rest.length)
    expect(fixture[0]).toEqual({
      recording: 'fixture',
      id: 'js-chars',
      label: 'JavaScript, charCodeAt',
      hue: 'javascript',
      role: 'implementation',
      ms: 1.909,
    })
  })

  it('passes over a file without medians, and names the file that is broken', () => {
    expect(marksOf('self-check', '{"schema":1,"instruments":[]}')).toEqual([])
    expect(() => marksOf('torn', '{"schema":1,"implementations":[]}')).toThrow(/torn/)
  })
})

describe('what is recorded', () => {
  it('lies on the scale', () => {
    expect(recorded.length).toBeGreaterThan(100)
    expect(recorded.filter(({ ms }) => ms < WHOLE_MS[0] || ms > WHOLE_MS[1])).toEqual([])
  })

  it('has a first and a last mark for each lab that a chapter names', () => {
    const named = globSync('slides/**/*.md', { cwd: inRoot() }).flatMap(file =>
      [...readFileSync(inRoot(file), 'utf8').matchAll(/^labs: (.+)$/gm)].flatMap(([, ids]) => ids!.split(',').map(id => id.trim())),
    )
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter(id => !(id in labs) || !ends(marksOfLab(recorded, id)))).toEqual([])
  })

  it('has the loop of the cover', () => {
    expect(marksOfLab(recorded, 'doubles').map(({ id }) => id)).toContain('python-zip')
  })
})

describe('marksOfLab', () => {
  it('takes programs, not limits', () => {
    expect(ends(marksOfLab(fixture, 'fixture'))!.map(({ id }) => id)).toEqual(['rust-simd', 'rust-debug'])
  })

  it('takes what was recorded natively where there is nothing else', () => {
    const native = fixture.map(mark => ({ ...mark, recording: 'fixture-native' }))
    expect(marksOfLab(native, 'fixture')).toHaveLength(10)
    expect(marksOfLab(native, 'another')).toEqual([])
    expect(ends([])).toBeUndefined()
  })
})

describe('scaleOf', () => {
  it('puts a power of ten at each of eight equal steps from 10 ns to 1 s', () => {
    const { graduations } = scaleOf(WHOLE_MS, 880)
    const tens = graduations.filter(({ isDecade }) => isDecade)
    expect(tens.map(({ x }) => Math.round(x))).toEqual([0, 110, 220, 330, 440, 550, 660, 770, 880])
    expect(tens.map(({ label }) => label?.replace('\u00A0', ' '))).toEqual([
      '10 ns',
      '100 ns',
      '1 µs',
      '10 µs',
      '100 µs',
      '1 ms',
      '10 ms',
      '100 ms',
      '1 s',
    ])
    expect(tens.map(({ anchor }) => anchor).filter(anchor => anchor !== 'middle')).toEqual(['start', 'end'])
    expect(graduations).toHaveLength(8 * 9 + 1)
  })

  it('labels twice and five times a power of ten where there are few of these', () => {
    const labels = scaleOf([6e-5, 7e-4], 884).graduations.flatMap(({ label }) => label ?? [])
    expect(labels.map(label => label.replace('\u00A0', ' '))).toEqual(['100 ns', '200 ns', '500 ns'])
  })

  it('stays within its width', () => {
    fc.assert(fc.property(fc.double({ min: -5, max: 2, noNaN: true }), fc.double({ min: 0.01, max: 4, noNaN: true }), (from, decades) => {
      const { graduations } = scaleOf([10 ** from, 10 ** (from + decades)], 884)
      for (const { x } of graduations) {
        expect(x).toBeGreaterThanOrEqual(-1e-6)
        expect(x).toBeLessThanOrEqual(884 + 1e-6)
      }
    }))
  })
})

describe('domainRound', () => {
  it('holds both marks and a power of ten to read them by', () => {
    fc.assert(fc.property(fc.double({ min: -5, max: 2, noNaN: true }), fc.double({ min: 0, max: 4, noNaN: true }), (from, decades) => {
      const [first, last] = [10 ** from, 10 ** (from + decades)]
      const [low, high] = domainRound(first, last)
      expect(low).toBeLessThan(first)
      expect(high).toBeGreaterThan(last)
      expect(scaleOf([low, high], 884).graduations.some(({ isDecade }) => isDecade)).toBe(true)
    }))
  })
})

it('draws a line up from the axis for each mark', () => {
  expect(ticksPath([{ ms: 1 }, { ms: 10 }], scaleOf([1, 100], 200).toX, 50, 20)).toBe('M0.0 50 v-20 M100.0 50 v-20')
})
