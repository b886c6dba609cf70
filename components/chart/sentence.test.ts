import type { LadderViewOptions } from './view.ts'
import { describe, expect, it } from 'vitest'
import { comparisonFinding, describe as describeView, findingOf } from './sentence.ts'
import { fixtureReport, fixtureWorkload, liveState, timedLane, withComparison } from './testing/fixture.ts'
import { ladderView } from './view.ts'

const javascript = { name: 'JavaScript' }
const simd = { name: 'SIMD' }
const estimate = (value: number, low: number, high: number) => ({ value, low, high })

function recordedFinding(options: LadderViewOptions, report = fixtureReport) {
  return findingOf(ladderView(fixtureWorkload, undefined, report, options))
}

describe('comparisonFinding', () => {
  it('starts with whatever takes longer, whichever way the ratio was measured', () => {
    const expected = { large: '22×', sentence: 'JavaScript takes 22× as long as SIMD', interval: '95% interval: 21 to 23' }
    expect(comparisonFinding(javascript, simd, estimate(22, 21, 23), 'slower')).toEqual(expected)
    expect(comparisonFinding(simd, javascript, estimate(1 / 22, 1 / 23, 1 / 21), 'faster')).toEqual(expected)
  })

  it('prints no large number where the interval holds 1', () => {
    const finding = comparisonFinding(javascript, simd, estimate(1.01, 0.98, 1.04), 'no-difference')
    expect(finding.large).toBeUndefined()
    expect(finding.sentence).toBe('No clear difference between JavaScript and SIMD')
  })

  it('says why a result is too noisy to call', () => {
    const wide = comparisonFinding(javascript, simd, estimate(1, 0.8, 1.2), 'too-noisy', 25)
    expect(wide.sentence).toBe('Too noisy to call: ±20%, on both sides of 1')
    const few = comparisonFinding(javascript, simd, estimate(3, 2, 4), 'too-noisy', 4)
    expect(few.sentence).toBe('Too noisy to call: 4 of at least 6 rounds')
    expect([wide.large, few.large]).toEqual([undefined, undefined])
  })

  it('names a limit by what it does', () => {
    const copy = { name: 'copying the bytes', role: 'limit' } as const
    expect(comparisonFinding(copy, simd, estimate(1.4, 1.3, 1.5), 'slower').sentence).toBe('Copying the bytes takes 1.4× as long as SIMD')
    expect(comparisonFinding(javascript, copy, estimate(68, 67, 69), 'slower').sentence).toBe(
      'JavaScript takes 68× as long as copying the bytes',
    )
  })
})

describe('findingOf', () => {
  it('speaks of the lane that is emphasised', () => {
    expect(recordedFinding({ emphasis: 'rust-simd' })).toEqual({
      large: '94×',
      sentence: 'JavaScript (charCodeAt) takes 94× as long as Rust SIMD',
      interval: '95% interval: 92 to 95',
    })
  })

  it('says beside its interval that bytes stand beside characters', () => {
    const answers: Record<string, string> = { 'rust-simd': 'bytes', 'js-chars': 'characters' }
    const implementations = fixtureWorkload.implementations.map(one => ({ ...one, answers: answers[one.id] ?? 'characters' }))
    const finding = (emphasis: string) =>
      findingOf(ladderView({ ...fixtureWorkload, implementations }, undefined, fixtureReport, { emphasis }))
    expect(finding('rust-simd').interval).toBe('95% interval: 92 to 95; bytes beside characters')
    expect(finding('rust-debug').interval).not.toContain('beside')
    expect(finding('js-chars').interval).not.toContain('beside')
  })

  it('speaks of the pair that a slide is about', () => {
    expect(recordedFinding({ shown: ['rust-debug', 'rust-chars'], emphasis: 'rust-debug', against: 'rust-chars' }))
      .toMatchObject({ large: '12×', sentence: 'Rust debug (chars) takes 12× as long as Rust (chars)' })
  })

  it('follows the recording: a tie is called a tie', () => {
    const tie = withComparison('rust-simd', estimate(1.01, 0.99, 1.03), 'no-difference')
    const { large, sentence } = recordedFinding({ emphasis: 'rust-simd' }, tie)
    expect(large).toBeUndefined()
    expect(sentence).toMatch(/^No clear difference/)
  })

  it('compares the baseline with itself only', () => {
    const { large, sentence, interval } = recordedFinding({ emphasis: 'js-chars' })
    expect(large).toBeUndefined()
    expect(sentence.replace('\u00A0', ' ')).toBe('JavaScript (charCodeAt) takes 1.91 ms; the others are compared with it')
    expect(interval).toBe('Against itself: 0.995 to 1.006')
  })

  it('keeps to the last program at a limit, and says how near it comes', () => {
    expect(recordedFinding({ emphasis: 'limit-read' })).toEqual({
      large: '94×',
      sentence: 'JavaScript (charCodeAt) takes 94× as long as Rust SIMD',
      interval: '95% interval: 92 to 95',
      beside: 'Rust SIMD takes 1.8× as long as reading the bytes at 90\u00A0GB/s (1.8 to 1.9)',
    })
  })

  it('ends at a limit with the lane that the slide names', () => {
    expect(recordedFinding({ emphasis: 'limit-read', hero: 'js-bytes' })).toMatchObject({
      large: '3.9×',
      beside: expect.stringMatching(/^Rust SIMD takes 1\.8×/),
    })
  })

  it('says what went wrong instead of a figure', () => {
    const live = liveState([timedLane('js-chars'), { id: 'js-swar', state: 'wrong', answer: 19_229, expected: 19_230 }])
    const view = ladderView(fixtureWorkload, live, fixtureReport, { emphasis: 'js-swar' })
    expect(findingOf(view)).toEqual({ sentence: 'JavaScript (4 at a time): wrong answer: 19,229, expected 19,230; not timed' })
  })

  it('says that more rounds are coming while they are', () => {
    const live = liveState([timedLane('js-chars'), timedLane('rust-simd', 'measuring')])
    const view = ladderView(fixtureWorkload, live, undefined, { emphasis: 'rust-simd' })
    expect(findingOf(view).sentence).toBe('So far: JavaScript (charCodeAt) takes 94× as long as Rust SIMD')
  })

  it('calls a stale result stale, without a large number', () => {
    const live = liveState([timedLane('js-chars'), timedLane('rust-simd')])
    const view = ladderView(fixtureWorkload, live, undefined, { emphasis: 'rust-simd', stale: true })
    expect(findingOf(view)).toMatchObject({ large: undefined, sentence: expect.stringMatching(/^Stale: /) })
  })
})

describe('describe', () => {
  it('tells those who cannot see the chart what it shows, and what is missing', () => {
    const live = liveState([timedLane('js-chars'), timedLane('js-bytes'), { id: 'js-swar', state: 'wrong', answer: 1, expected: 2 }])
    expect(describeView(ladderView(fixtureWorkload, live, undefined)).replaceAll('\u00A0', ' ')).toBe(
      'Fastest: JavaScript (bytes), 516 µs, slowest: JavaScript (charCodeAt), 2.02 ms; '
      + 'JavaScript (4 at a time): wrong answer: 1, expected 2; not timed.',
    )
  })

  it('is never empty', () => {
    expect(describeView(ladderView(fixtureWorkload, undefined, undefined))).toBe('Count doubles: nothing measured yet.')
  })
})
