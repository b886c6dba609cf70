import type { Verdict } from '../../bench/statistics/estimates.ts'
import { describe, expect, it } from 'vitest'
import * as claims from './claim.ts'
import { around, fixtureReport, withComparison } from './testing/fixture.ts'

const { capitalised, claimForPair, ratioBetween } = claims
const ids = fixtureReport.implementations.filter(({ role }) => role === 'implementation').map(({ id }) => id)
const claimForLadder = (report: typeof fixtureReport | undefined) => claims.claimForLadder(report, ids, 'js-bytes')
const claimForRace = (report: Parameters<typeof claims.claimForRace>[0]) => claims.claimForRace(report, 'js-chars', 'rust-simd')
const against = (id: string, value: number, share: number, verdict: Verdict) => withComparison(id, around(value, share), verdict)
const release = { id: 'rust-chars', name: 'Rust' }
const javascript = { id: 'js-chars', name: 'JavaScript' }

describe('claims', () => {
  it('state what the intervals show', () => {
    expect(claimForLadder(fixtureReport).text).toBe('One loop, ten ways: Rust is 3.9× faster, 94× on bytes encoded beforehand')
    expect(claimForPair(fixtureReport, release, javascript).text).toBe('Rust takes 1.4× as long as JavaScript')
    expect(claimForRace(fixtureReport).text).toBe('Same answer, 94× faster: Rust called from Python')
  })

  it('state the gain of each way, and leave out what is no clear gain', () => {
    const ways = (report: typeof fixtureReport | undefined) =>
      claims.claimForWays(report, ['rust-debug', 'rust-chars', 'rust-bytes', 'rust-simd'])
    expect(ways(fixtureReport).text).toBe('SIMD gives 12×, two threads 6.8×, the algorithm 130×')
    expect(ways(fixtureReport).interval).toMatch(/^95% intervals: [\d.]+ to [\d.]+; [\d.]+ to [\d.]+; [\d,.]+ to [\d,.]+$/)
    expect(ways(against('rust-bytes', 2712 / 1909, 0.05, 'slower')).text).toBe('SIMD gives 12×, the algorithm 130×')
    expect(ways(undefined)).toEqual({ text: 'SIMD, threads, the algorithm: what each of them gives' })
  })

  it('turn round where the figures do, and begin with a capital', () => {
    expect(claimForPair(fixtureReport, javascript, release).text).toBe('Rust takes 1.4× as long as JavaScript')
    const [call, other] = [{ ...release, name: 'a call into Rust' }, { ...javascript, name: 'a Python call' }]
    expect(claimForPair(fixtureReport, call, other).text).toBe('A call into Rust takes 1.4× as long as a Python call')
    expect(claimForPair(against('rust-chars', 0.5, 0.01, 'faster'), call, other).text).toBe(
      'A Python call takes 2.0× as long as a call into Rust',
    )
    expect(['jiter', 'our PyO3 module'].map(capitalised)).toEqual(['jiter', 'Our PyO3 module'])
  })

  it('carry the interval of the ratio that they state, the same way round', () => {
    expect(claimForPair(fixtureReport, javascript, release).interval).toBe(claimForPair(fixtureReport, release, javascript).interval)
    expect(claimForPair(fixtureReport, release, javascript).interval).toBe('95% interval: 1.39 to 1.45')
  })

  it('claim no difference where the interval holds 1, and nothing where it is too wide', () => {
    expect(claimForPair(against('rust-chars', 1, 0.01, 'no-difference'), release, javascript)).toEqual({
      text: 'No clear difference between Rust and JavaScript',
    })
    expect(claimForPair(against('rust-chars', 1, 0.3, 'too-noisy'), release, javascript)).toEqual({
      text: 'Rust and JavaScript: too noisy to call',
    })
    expect(claimForLadder(against('js-bytes', 1, 0.01, 'no-difference'))).toEqual({ text: 'One loop, ten ways: what each of them gives' })
  })

  it('count the ways that were right, and say less without a recording', () => {
    const implementations = fixtureReport.implementations.filter(({ id }) => id !== 'js-swar')
    expect(claimForLadder({ ...fixtureReport, implementations }).text).toMatch(/^One loop, nine ways:/)
    expect(claimForPair({ ...fixtureReport, implementations: [] }, release, javascript).text).toBe(
      'Rust and JavaScript, measured on one machine',
    )
    expect(claimForLadder(undefined).text).toBe('One loop, many ways, one answer')
  })

  it('compare a browser with the machine under it', () => {
    const both = (native: typeof fixtureReport | undefined) => claims.claimForBoth(fixtureReport, native, 'js-chars', 'rust-simd').text
    expect(both(fixtureReport)).toBe('Rust wins: 94× faster in the browser, 94× natively')
    expect(both(against('rust-simd', 1.5, 0.02, 'slower'))).toBe('The browser and the native run disagree')
    expect(both(undefined)).toBe('The same ratio twice: in the browser, and natively')
  })

  it('of one call say what each step gave, or nothing of either', () => {
    const call = (report?: typeof fixtureReport) => claims.claimForCall(report, ['js-chars', 'rust-bytes', 'rust-simd']).text
    expect(call(fixtureReport)).toBe('The same call: 4.8× faster with the loop in Rust, 94× by index')
    for (const report of [undefined, against('rust-simd', 1, 0.01, 'no-difference')])
      expect(call(report)).toBe('The same call on every rung of the ladder')
  })

  it('fit the title: 5 to 14 words, and no question', () => {
    const reports = [
      undefined,
      fixtureReport,
      against('rust-simd', 1, 0.01, 'no-difference'),
      against('rust-simd', 1, 0.3, 'too-noisy'),
      against('rust-simd', 3, 0.01, 'slower'),
    ]
    for (const { text: claim } of reports.flatMap(report => [
      claimForLadder(report),
      claimForRace(report),
      claims.claimForWays(report, ids),
      claims.claimForCall(report, ['js-chars', 'rust-bytes', 'rust-simd']),
      claimForPair(report, release, javascript),
    ])) {
      expect(claim.split(' ').length).toBeGreaterThanOrEqual(5)
      expect(claim.split(' ').length).toBeLessThanOrEqual(14)
      expect(claim).not.toMatch(/[?:]$/)
    }
  })
})

describe('ratioBetween', () => {
  it('keeps the paired interval where one of the two is the baseline', () => {
    const { ratio, low, high } = fixtureReport.comparisons[0]!
    expect(ratioBetween(fixtureReport, 'js-bytes', 'js-chars')!.ratio).toEqual({ value: ratio, low, high })
  })

  it('is wider than either interval between two others', () => {
    const { ratio: { low, value, high } } = ratioBetween(fixtureReport, 'rust-debug', 'rust-chars')!
    expect(low / value).toBeCloseTo(0.98 / 1.02, 9)
    expect(high / value).toBeCloseTo(1.02 / 0.98, 9)
  })

  it('has nothing to say of what was not measured', () => {
    expect(ratioBetween(fixtureReport, 'nobody', 'js-chars')).toBeUndefined()
  })
})
