import { describe, expect, it } from 'vitest'
import { drawn, namedTokens, wordsOf } from '../chart/testing/drawn.ts'
import { placeLabels } from './growth-labels.ts'
import { growthOption } from './growth-option.ts'
import { viewAt } from './testing/fixture.ts'

const SIZE = { width: 648, height: 312, animate: false }
const option = (view: ReturnType<typeof viewAt>, guess?: number) => growthOption(view, namedTokens, { ...SIZE, guess })
const layer = (name: string, ...rest: Parameters<typeof option>) => drawn(option(...rest)).filter(item => item.layer === name)

describe('growthOption', () => {
  it('has a point for each measured size and lane, at its median, with its interval', () => {
    const view = viewAt('points')
    expect(layer('dots', view).map(({ lane, value }) => [lane, ...value])).toContainEqual(['grid 1000', 1000, 2])
    expect(layer('dots', view)).toHaveLength(11)
    const intervals = layer('intervals', view).find(({ lane }) => lane === 'grid')!
    expect(intervals.value).toEqual(view.lanes[2]!.points.flatMap(({ time }) => [time.low, time.high]))
  })

  it('shows neither crossing nor exponent before they are told', () => {
    const words = wordsOf(option(viewAt('points')))
    expect(layer('crossing', viewAt('points'))).toEqual([])
    expect(words.join(' ')).not.toMatch(/\bto \d|about/)
    expect(wordsOf(option(viewAt('start'))).join(' ')).not.toMatch(/next/)
  })

  it('draws the crossing as a band as wide as its range, with the range in words', () => {
    const view = viewAt('crossing')
    const [band] = layer('crossing', view)
    const { shape } = band!.marks.find(({ type }) => type === 'rect')! as unknown as { shape: { x: number, width: number } }
    const [low, value, high] = band!.value as [number, number, number]
    expect(value).toBeCloseTo(200, 3)
    expect(shape.width).toBeCloseTo((648 - 64 - 188) * Math.log(high / low) / Math.log(10_000 * 1.25 ** 2 / 10), 6)
    expect(wordsOf(option(view)).find(text => text.startsWith('about'))).toBe('about 200 (190 to 210)')
  })

  it('names every line at its end, with its exponent, and why one stops', () => {
    const words = wordsOf(option(viewAt('growth')))
    expect(wordsOf(option(viewAt('points')))).toContain('next: 10.0 s a call')
    expect(words).toEqual(
      expect.arrayContaining([
        'The brute',
        'n',
        '2.00',
        '(2.00 to 2.00)',
        'The grid',
        '1.00',
        '(1.00 to 1.00)',
        '1 ms',
        'number of points; each line is 10 times; lower is faster',
      ]),
    )
  })

  it('keeps each line of the time axis when another power of ten is added', () => {
    const wider = viewAt('points')
    const before = layer('times', { ...wider, domainMs: [1e-3, 1e3] }).map(({ lane }) => lane)
    const after = layer('times', wider).map(({ lane }) => lane)
    expect(before).toHaveLength(7)
    expect(after).toEqual(expect.arrayContaining(before))
    for (const { marks } of layer('times', wider))
      expect(marks[0]!.type).toBe('line')
  })

  it('draws the guess beside the truth', () => {
    expect(layer('guess', viewAt('crossing'))).toEqual([])
    expect(wordsOf(option(viewAt('crossing'), 1000))).toContain('you: 1,000')
  })

  it('takes its colours from the tokens', () => {
    const styles = drawn(option(viewAt('growth'), 50))
      .flatMap(({ marks }) => marks)
      .map(({ style }) => style as { fill?: string, stroke?: string })
    for (const colour of styles.flatMap(({ fill, stroke }) => [fill, stroke]).filter(Boolean))
      expect(colour).toMatch(/^(?:token-|none$)/)
  })
})

describe('placeLabels', () => {
  it('keeps names apart and inside, whatever the lines do', () => {
    const plot = { left: 64, right: 468, top: 24, bottom: 268 }
    const view = viewAt('growth')
    // All lines end in one point.
    const labels = placeLabels({ view, plot, toX: () => 400, toY: () => 265 })
    const spans = labels.map(({ at, words }) => [at - words.length * 10, at + words.length * 10] as const)
    spans.slice(1).forEach(([top], index) => expect(top).toBeGreaterThanOrEqual(spans[index]![1] - 1e-9))
    expect(spans[0]![0]).toBeGreaterThanOrEqual(plot.top)
    expect(spans.at(-1)![1]).toBeLessThanOrEqual(plot.bottom)
  })

  it('leaves a name at the height of its line where nothing is in the way', () => {
    const labels = placeLabels({
      view: viewAt('points'),
      plot: { left: 64, right: 468, top: 24, bottom: 268 },
      toX: size => 100 * Math.log10(size),
      toY: ms => 220 - 60 * Math.log10(ms),
    })
    expect(labels.find(({ lane }) => lane.id === 'grid')!.at).toBeCloseTo(220 - 60 * Math.log10(20))
  })
})
