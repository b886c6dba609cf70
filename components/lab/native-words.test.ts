import { describe, expect, it } from 'vitest'
import { around, fixtureReport, withComparison } from '../chart/testing/fixture.ts'
import { nativeWords } from './native-words.ts'

describe('the native ratio', () => {
  it('comes with its interval, its runtime and its day', () => {
    expect(nativeWords(fixtureReport, ['js-chars', 'rust-simd']))
      .toMatch(/^RECORDED NATIVELY · .+: 94× as long as .+, [\d.]+ to [\d.]+ · .+, .*20\d\d$/)
  })

  it('is not a number where the interval includes 1', () => {
    const level = withComparison('rust-simd', around(1, 0.1), 'no-difference')
    expect(nativeWords(level, [level.comparisons[0]!.baseline, 'rust-simd'])).toContain('no clear difference to')
  })

  it('that was never recorded says how to', () => {
    expect(nativeWords(undefined, ['a', 'b'])).toBe('Not recorded natively yet. Run: npm run record')
    expect(nativeWords(fixtureReport, ['none', 'rust-simd'])).toMatch(/^Not recorded/)
  })
})
