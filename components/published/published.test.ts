import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFacts } from '../deck/facts.ts'
import { PUBLISHED } from './figures.ts'
import { describe as inWords, plot } from './layout.ts'

const facts = parseFacts(readFileSync(new URL('../../facts.md', import.meta.url), 'utf8'))
const BOX = { left: 100, right: 400, top: 0, bottom: 300 }
const CHART = {
  title: 'Sorting',
  fact: 'x',
  unit: 'ms',
  rows: [
    { name: 'slow', hue: 'python', value: '100' },
    { name: 'fast', hue: 'numpy', value: '1', high: '10' },
  ],
} as const

describe('plot', () => {
  it('puts figures to a log scale of whole powers of ten', () => {
    const { rows, ticks } = plot(CHART, BOX)
    expect(rows.map(({ x, highX, text }) => ({ x, highX, text }))).toEqual([
      { x: 400, highX: undefined, text: '100\u00A0ms' },
      { x: 100, highX: 250, text: '1 to 10\u00A0ms' },
    ])
    expect(ticks.map(({ x, text }) => [x, text])).toEqual([[100, '1\u00A0ms'], [250, '10\u00A0ms'], [400, '100\u00A0ms']])
  })

  it('keeps the order of the rows, in the middle of the box', () => {
    expect(plot(CHART, BOX).rows.map(({ y }) => y)).toEqual([106, 194])
  })
})

describe('inWords', () => {
  it('says every figure, and that it was published', () => {
    expect(inWords(CHART)).toBe('Sorting, as published. slow: 100 ms; fast: 1 to 10 ms.')
  })
})

describe.each(Object.entries(PUBLISHED))('%s', (_, chart) => {
  it.each(chart.rows.map(row => [row.name, row] as const))('%s: facts.md has the figure', (_name, { fact, value, high }) => {
    const said = facts.find(({ id }) => id === (fact ?? chart.fact))?.fact ?? ''
    for (const figure of [value, ...(high ? [high] : [])])
      expect(said).toMatch(new RegExp(`(?<![\\d.])${figure.replace('.', '\\.')}(?![\\d.]*\\d)`))
  })
})
