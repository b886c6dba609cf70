import type { PrintedSlide } from './pdf-check.ts'
import { describe, expect, it } from 'vitest'
import { checkPdf } from './pdf-check.ts'

const slide: PrintedSlide = {
  no: 3,
  title: 'Counting beats copying a megabyte',
  charts: [{ name: 'ladder', state: 'ready', marks: 12 }],
  figures: ['22.5 µs'],
  code: 'return undefined',
  canvases: 0,
}
const page = 'Counting beats \n copying a mega\u00ADbyte  22.5  µs  return undefined'

const check = (changes: Partial<PrintedSlide>, text = page, live = false) => checkPdf([text], [{ ...slide, ...changes }], { live })

describe('checkPdf', () => {
  it('is content with a page that has everything, however it is broken into lines', () => {
    expect(check({})).toEqual([])
  })

  it('reads ligatures and capitals as the letters that they are', () => {
    expect(check({ title: 'The file flies', figures: [] }, 'THE ﬁLE ﬂIES, undefined')).toEqual([])
  })

  it.each([
    ['a missing title', { title: 'Another claim' }, page, 'title missing: "Another claim"'],
    ['a missing figure', { figures: ['477 µs'] }, page, 'figure missing: "477 µs"'],
    ['an empty chart', { charts: [{ name: 'ladder', state: 'ready', marks: 0 }] }, page, 'chart ladder is empty'],
    ['a chart without data', { charts: [{ name: 'ladder', state: 'empty', marks: 4 }] }, page, 'chart ladder is empty'],
    ['a chart that is not there', { charts: [{ name: 'ladder', state: '', marks: 0 }] }, page, 'chart ladder is not drawn'],
    ['a canvas', { canvases: 1 }, page, 'has 1 canvas, which may print blank'],
    ['a placeholder', {}, `${page} Loading…`, 'has the placeholder "Loading"'],
    ['a word of the code outside of it', {}, `${page} undefined ms`, 'has the placeholder "undefined"'],
    ['a figure that is none', {}, `${page} NaN`, 'has the placeholder "NaN"'],
    ['a live badge', {}, `${page} LIVE`, 'says LIVE, but nothing was measured'],
  ])('names %s, with its page', (_, changes, text, problem) => {
    expect(check(changes, text)).toEqual([`page 1 (slide 3): ${problem}`])
  })

  it('lets a live export say so', () => {
    expect(check({}, `${page} LIVE`, true)).toEqual([])
  })

  it('does not take a live subject for a badge', () => {
    expect(check({}, `${page} measured live, Live`)).toEqual([])
  })

  it('counts pages', () => {
    expect(checkPdf([page], [slide, { ...slide, no: 4 }])).toEqual([
      '1 pages for 2 slides',
      'page 2 (slide 4): page missing: "Counting beats copying a megabyte"',
    ])
    expect(checkPdf([page, ''], [slide])).toEqual(['2 pages for 1 slides'])
  })
})
