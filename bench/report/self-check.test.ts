import type { InstrumentId, SetupId } from './self-check.ts'
import { describe, expect, it } from 'vitest'
import { INSTRUMENTS, parseSelfCheck, selfCheckTitle, seriesOf, SETUPS, verdictsOf } from './self-check.ts'

type Worst = Partial<Record<`${SetupId} ${InstrumentId}`, number>>

/** Two runs each; the worse of them is 1%, unless `worst` says otherwise. */
function written(worst: Worst) {
  return {
    schema: 2,
    at: '2026-11-21T10:00:00.000Z',
    machine: { cpu: 'Example', cores: 2, runtime: 'Node 24' },
    runs: 2,
    instruments: INSTRUMENTS.map(id => ({ id, name: id })),
    series: SETUPS.flatMap(setup => INSTRUMENTS.map(instrument =>
      ({ setup, instrument, deviations: [worst[`${setup} ${instrument}`] ?? 0.01, 0.001] }))),
  }
}

const report = (worst: Worst = {}) => parseSelfCheck(JSON.stringify(written(worst)))

describe('a recorded self-check', () => {
  it('has nine series, a set-up after the other, sorted, with median and worst', () => {
    const series = seriesOf(report({ 'literals mitata': 3 }))
    const names = series.map(({ setup, instrument }) => `${setup} ${instrument}`)
    expect(names.slice(2, 5)).toEqual(['bound mitata', 'closures deck', 'closures tinybench'])
    expect(series).toHaveLength(9)
    expect(series.at(-1)).toMatchObject({ deviations: [0.001, 3], worst: 3 })
    expect(series.at(-1)!.median).toBeCloseTo(1.5005, 9)
  })

  it.each<[string, (data: ReturnType<typeof written>) => object, string]>([
    ['is of another schema', data => ({ ...data, schema: 1 }), 'schema'],
    ['lacks a series', data => ({ ...data, series: data.series.slice(1) }), 'series: bound in deck has not 2 runs'],
    ['has other runs than it says', data => ({ ...data, runs: 3 }), 'series: bound in deck has not 3 runs'],
    ['does not name an instrument', data => ({ ...data, instruments: data.instruments.slice(0, 2) }), 'instruments: there is no mitata'],
  ])('is refused when it %s', (_, change, what) => {
    expect(() => parseSelfCheck(change(written({})))).toThrow(what)
    expect(() => parseSelfCheck(change(written({})))).toThrow('npm run record -- --self-check')
  })
})

describe('its title', () => {
  it('states how far off each is where no library is closer', () => {
    const literals = { 'literals deck': 0.5, 'literals tinybench': 0.7, 'literals mitata': 0.5 }
    const ours = report({ 'bound tinybench': 0.04, 'bound mitata': 0.031, ...literals })
    expect(verdictsOf(ours).map(({ isWorse }) => isWorse)).toEqual([false, false, false])
    expect(selfCheckTitle(ours)).toBe('The same function twice: at most 1% off, in the libraries 3.1%')
  })

  it('says which library is closer, and with what', () => {
    const one = report({ 'literals deck': 2, 'literals mitata': 0.02 })
    expect(selfCheckTitle(one)).toBe('The same function twice: tinybench is closer with two literals')
    const two = report({ 'closures deck': 2, 'closures tinybench': 3, 'bound deck': 0.02, 'bound tinybench': 0.03 })
    expect(selfCheckTitle(two)).toBe('The same function twice: mitata is closer with one bound function and two closures')
    const different = report({ 'closures deck': 2, 'closures tinybench': 3, 'bound deck': 0.02, 'bound mitata': 0.03 })
    expect(selfCheckTitle(different)).toBe('The same function twice: a library is closer with one bound function and two closures')
  })

  it('says so where a library is closer in all three', () => {
    const ours = { 'bound deck': 0.05, 'closures deck': 0.05, 'literals deck': 0.05 }
    const all = report({ ...ours, 'bound tinybench': 0.02, 'closures mitata': 0.03 })
    expect(selfCheckTitle(all)).toBe('The same function twice: a library is closer than this deck in every set-up')
  })

  it('claims nothing before there are figures', () => {
    expect(selfCheckTitle(undefined)).toBe('The same function twice: how far apart are the two?')
  })
})
