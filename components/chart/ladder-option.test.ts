import type { EChartsCoreOption } from 'echarts/core'
import type { LadderView } from './view.ts'
import { describe, expect, it } from 'vitest'
import { textWidth } from './geometry.ts'
import { ladderOption } from './ladder-option.ts'
import { drawn, namedTokens, wordsOf } from './testing/drawn.ts'
import { fixtureReport, fixtureWorkload, liveState, timedLane } from './testing/fixture.ts'
import { ladderView } from './view.ts'

const size = { width: 648, height: 312, animate: true }
const ids = fixtureWorkload.implementations.map(({ id }) => id)
const recorded = ladderView(fixtureWorkload, undefined, fixtureReport, { emphasis: 'rust-simd' })
const broken = ladderView(fixtureWorkload, liveState([
  timedLane('js-chars'),
  timedLane('js-bytes', 'measuring'),
  { id: 'js-swar', state: 'wrong', answer: 19_229, expected: 19_230 },
  { id: 'rust-blocks', state: 'failed', failure: { what: 'no SIMD in this browser', where: '', remedy: '' } },
  timedLane('limit-copy'),
]), fixtureReport)

const plot = (view: LadderView, animate = true) => ladderOption(view, namedTokens, { ...size, animate })
function lanesIn(option: EChartsCoreOption, layer: string) {
  return drawn(option).filter(item => item.layer === layer).map(({ lane }) => lane)
}

describe('ladderOption', () => {
  it('has a dot at each median and a whisker that is the interval, no wider', () => {
    const option = plot(recorded)
    expect(lanesIn(option, 'dots')).toEqual(ids.slice(0, 10))
    const simd = drawn(option).filter(({ lane }) => lane === 'rust-simd')
    expect(simd.find(({ layer }) => layer === 'dots')!.value).toEqual([recorded.rows[9]!.time!.value])
    const { low, high } = recorded.rows[9]!.time!
    const interval = simd.find(({ layer }) => layer === 'intervals')!
    expect(interval.value).toEqual([low, high, 0.11])
    const whisker = interval.marks.find(({ style }) => (style as { stroke?: string }).stroke === 'token-ink')!.shape as {
      x1: number
      x2: number
    }
    expect(whisker.x2 - whisker.x1).toBeCloseTo(292 * Math.log10(high / low) / 4, 6)
  })

  it('prints every interval in figures, every name, and how to read the axis', () => {
    const words = wordsOf(plot(recorded))
    expect(words).toEqual(
      expect.arrayContaining(['20.0 to 20.8 µs', 'Rust SIMD', 'copying the bytes', '95% interval', 'small mark: first call']),
    )
  })

  it('grows with its rows', () => {
    const few = plot(ladderView(fixtureWorkload, undefined, fixtureReport, { shown: ['js-chars', 'rust-simd'] }))
    const marksOf = (option: EChartsCoreOption, type: string) =>
      drawn(option)
        .flatMap(({ marks }) => marks)
        .filter(mark => mark.type === type)
    expect(wordsOf(few)).toContain('each line is 10 times; left is faster')
    expect(Math.max(...marksOf(few, 'path').map(({ scaleX }) => scaleX as number))).toBe(2)
    expect(Math.max(...marksOf(plot(recorded), 'path').map(({ scaleX }) => scaleX as number))).toBe(1)
  })

  it('has the figures under the names where rows are few, and the plot to the right of both', () => {
    const few = plot(ladderView(fixtureWorkload, undefined, fixtureReport, { shown: ['js-chars', 'rust-simd'] }))
    const words = drawn(few).find(({ layer, lane }) => layer === 'words' && lane === 'rust-simd')!
    const [name, figures] = words.marks.filter(({ type }) => type === 'text')
    expect(figures).toMatchObject({ x: name!.x, style: { text: '20.0 to 20.8\u00A0µs', align: 'left' } })
    expect(figures!.y).toBeGreaterThan(name!.y as number)
    expect(few.grid).toMatchObject({ left: 272, right: 32 })
  })

  it('says in place of the figures what is not here, and leaves the grid to what is', () => {
    const native = ladderView(fixtureWorkload, liveState([
      { id: 'rust-simd', state: 'failed', failure: { what: 'wheel not bundled', where: '', remedy: '', isAbsent: true } },
    ]), undefined, { shown: ['js-chars', 'rust-simd'], native: fixtureReport })
    const items = drawn(plot(native)).filter(({ lane }) => lane === 'rust-simd')
    expect(items.filter(({ layer }) => layer === 'bands').flatMap(({ marks }) => marks)).toEqual([])
    const words = items.flatMap(({ marks }) => marks).find(({ style }) => (style as { text?: string }).text === 'natively 20.4\u00A0µs')!
    expect(words).toMatchObject({ x: 36, style: { align: 'left' } })
  })

  it('draws no dot, no interval and no tick for a lane that is wrong or failed, but says why', () => {
    const option = plot(broken)
    for (const layer of ['dots', 'intervals', 'recorded'])
      expect(lanesIn(option, layer).filter(lane => lane === 'js-swar' || lane === 'rust-blocks')).toEqual([])
    expect(wordsOf(option)).toContain('wrong answer: 19,229, expected 19,230; not timed')
    expect(wordsOf(option)).toContain('failed: no SIMD in this browser')
    const hatched = drawn(option).filter(({ layer, marks }) => layer === 'bands' && marks.length > 0).map(({ lane }) => lane)
    expect(hatched).toEqual(['js-swar', 'rust-blocks'])
  })

  it('mutes what still narrows', () => {
    const dots = drawn(plot(broken)).filter(({ layer }) => layer === 'dots')
    const fills = Object.fromEntries(dots.map(({ lane, marks }) => [lane, (marks[0]!.style as { fill: string }).fill]))
    expect(fills).toEqual({ 'js-chars': 'token-lane-javascript', 'js-bytes': 'token-muted' })
  })

  it('moves nothing when a row is revealed', () => {
    const some = plot(ladderView(fixtureWorkload, undefined, fixtureReport, { revealed: ids.slice(0, 3) }))
    const all = drawn(plot(ladderView(fixtureWorkload, undefined, fixtureReport)))
    for (const item of drawn(some).filter(({ layer, lane }) => layer === 'dots' && lane !== 'caption'))
      expect(all).toContainEqual(item)
  })

  it('keeps the names of two limits apart, and off the figures', () => {
    const names = drawn(plot(recorded))
      .filter(({ layer }) => layer === 'limits')
      .map(({ marks }) => marks.find(({ type }) => type === 'text')!)
    const boxes = names.map(({ x, style }) => {
      const { text, align } = style as { text: string, align: string }
      const left = align === 'right' ? (x as number) - textWidth(text) : x as number
      return { left, right: left + textWidth(text) }
    })
    expect(boxes[0]!.right).toBeLessThan(boxes[1]!.left)
    expect(boxes[0]!.left).toBeGreaterThanOrEqual(0)
    expect(boxes[1]!.right).toBeLessThan(512)
  })

  it('moves only where it may', () => {
    expect(plot(recorded)).toMatchObject({
      animation: true,
      animationDuration: 0,
      animationDurationUpdate: 200,
      animationEasingUpdate: 'linear',
    })
    expect(plot(recorded, false)).toMatchObject({ animation: false })
  })

  it('tells the finding to those who cannot see it', () => {
    expect((plot(recorded).aria as { label: { description: string } }).label.description).toMatch(
      /^JavaScript \(charCodeAt\) takes 94× as long as Rust SIMD/,
    )
  })
})

describe('every chart', () => {
  const few = ladderView(fixtureWorkload, undefined, fixtureReport, { shown: ['js-chars', 'rust-simd'] })
  const options = [recorded, broken, few].map(view => plot(view))

  it('writes in ink or muted, at 16 px', () => {
    const texts = options.flatMap(drawn).flatMap(({ marks }) => marks).filter(({ type }) => type === 'text')
    expect(texts.length).toBeGreaterThan(40)
    for (const { style } of texts) {
      const { fill, fontSize } = style as { fill: string, fontSize: number }
      expect(['token-ink', 'token-muted']).toContain(fill)
      expect(fontSize).toBeGreaterThanOrEqual(16)
    }
  })

  it('takes its colours from the tokens', () => {
    const colours = JSON.stringify(options).match(/#[0-9a-f]{3,8}|rgba?\(/gi)
    expect(colours).toBeNull()
  })
})
