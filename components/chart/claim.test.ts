import type { Verdict } from '../../bench/statistics/estimates.ts'
import { describe, expect, it } from 'vitest'
import * as claims from './claim.ts'
import { around, fixtureReport, withComparison } from './testing/fixture.ts'

const { claimForLadder, claimForPair, ratioBetween } = claims
const claimForDebug = (report: Parameters<typeof claims.claimForDebug>[0]) => claims.claimForDebug(report, 'rust-debug', 'rust-chars')
const claimForCounting = (report: Parameters<typeof claims.claimForCounting>[0]) => claims.claimForCounting(report, 'rust-simd', 'limit-copy')
const claimForRace = (report: Parameters<typeof claims.claimForRace>[0]) => claims.claimForRace(report, 'js-chars', 'rust-simd')
const against = (id: string, value: number, share: number, verdict: Verdict) => withComparison(id, around(value, share), verdict)
const release = { id: 'rust-chars', name: 'Rust' }
const javascript = { id: 'js-chars', name: 'JavaScript' }

describe('claims', () => {
  it('state what the intervals show', () => {
    expect(claimForLadder(fixtureReport).text).toBe('One loop, ten ways: the first takes 94× as long as the last')
    expect(claimForDebug(fixtureReport).text).toBe('A debug build takes 12× as long as release')
    expect(claimForCounting(fixtureReport).text).toBe('Counting takes 0.73 of the time that copying takes')
    expect(claimForPair(fixtureReport, release, javascript).text).toBe('Rust takes 1.4× as long as JavaScript')
    expect(claimForRace(fixtureReport).text).toBe('Same answer, 94× sooner: Rust called from Python')
    expect(claimForLadder(fixtureReport, ['js-chars', 'js-swar']).text).toBe('One loop, two ways: the first takes 7.3× as long as the last')
  })

  it('state three ways to less time, and no figure where one of them is none', () => {
    const ways = (report: Parameters<typeof claims.claimForWays>[0]) => claims.claimForWays(report, ['rust-debug', 'rust-chars', 'rust-bytes', 'rust-simd'])
    expect(ways(fixtureReport).text).toBe('Threads give 6.8×, layout 12×, the algorithm 1,600×')
    expect(ways(fixtureReport).interval).toMatch(/^95% intervals: [\d.]+ to [\d.]+; [\d.]+ to [\d.]+; [\d,.]+ to [\d,.]+$/)
    expect(ways(against('rust-bytes', 2712 / 1909, 0.05, 'slower')).text).toBe('Threads, layout, the algorithm: what each of them gives')
    expect(ways(undefined).interval).toBeUndefined()
  })

  it('turn round where the figures do', () => {
    expect(claimForLadder(against('rust-simd', 1.5, 0.02, 'slower')).text).toBe('One loop, ten ways: the last takes 1.5× as long as the first')
    expect(claimForDebug(against('rust-debug', 1, 0.01, 'no-difference')).text).toBe('A release build takes 1.4× as long as debug')
    expect(claimForCounting(against('limit-copy', 0.005, 0.02, 'faster')).text).toBe('Counting takes 2.1× as long as copying the same bytes')
    expect(claimForPair(fixtureReport, javascript, release).text).toBe('Rust takes 1.4× as long as JavaScript')
  })

  it('carry the interval of the ratio that they state, the same way round', () => {
    expect(claimForDebug(against('rust-debug', 1, 0.01, 'no-difference')).interval).toBe('95% interval: 1.4 to 1.5')
    expect(claimForCounting(fixtureReport).interval).toBe('95% interval: 0.70 to 0.76')
    expect(claimForCounting(against('limit-copy', 20.4 / 1909, 0.2, 'faster')).interval).toBeUndefined()
  })

  it('claim no difference where the interval holds 1', () => {
    expect(claimForDebug(against('rust-debug', 2712 / 1909, 0.01, 'slower')).text).toBe('Debug or release: no clear difference on this machine')
    expect(claimForLadder(against('rust-simd', 1, 0.01, 'no-difference')).text).toBe('One loop, ten ways: no clear difference from first to last')
  })

  it('claim nothing where it is too wide', () => {
    expect(claimForCounting(against('limit-copy', 20.4 / 1909, 0.2, 'faster')).text).toBe('Counting or copying: too noisy to call on this machine')
  })

  it('count the ways that were right, and say less without a recording', () => {
    const implementations = fixtureReport.implementations.filter(({ id }) => id !== 'js-swar')
    expect(claimForLadder({ ...fixtureReport, implementations }).text).toMatch(/^One loop, nine ways:/)
    expect(claimForDebug({ ...fixtureReport, implementations: [] }).text).toBe('A debug build and a release build, compared')
    expect(claimForLadder(undefined).text).toBe('One loop, many ways, one answer')
  })

  it('compare a browser with the machine under it', () => {
    const both = (native: typeof fixtureReport | undefined) => claims.claimForBoth(fixtureReport, native, 'js-chars', 'rust-simd').text
    expect(both(fixtureReport)).toBe('The browser tells the truth: Rust wins natively too')
    expect(both(against('rust-simd', 1.5, 0.02, 'slower'))).toBe('The browser and the native run tell different stories')
    expect(both(undefined)).toBe('One ratio twice: in the browser, and natively')
  })

  it('fit the title: 5 to 14 words, and no question', () => {
    const reports = [undefined, fixtureReport, against('rust-simd', 1, 0.01, 'no-difference'), against('rust-simd', 1, 0.3, 'too-noisy'), against('rust-simd', 3, 0.01, 'slower')]
    for (const { text: claim } of reports.flatMap(report => [claimForLadder(report), claimForDebug(report), claimForCounting(report), claimForRace(report), claimForPair(report, release, javascript)])) {
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
