import { describe, expect, it } from 'vitest'
import { chapterAt, chaptersOf } from './chapters'

const MARKS = [{ chapter: 'Opening', about: 'First words' }, {}, { chapter: 'Doubles' }, { chapter: 'Doubles' }, {}]

describe('chaptersOf', () => {
  it('opens a chapter at its mark and keeps the slides after it', () => {
    expect(chaptersOf(MARKS)).toEqual([
      { name: 'Opening', about: 'First words', first: 1, last: 2 },
      { name: 'Doubles', about: undefined, first: 3, last: 5 },
    ])
  })

  it('leaves slides before the first mark without a chapter', () => {
    const chapters = chaptersOf([{}, { chapter: 'Doubles' }])
    expect(chapterAt(chapters, 1)).toBeUndefined()
    expect(chapterAt(chapters, 2)?.name).toBe('Doubles')
  })

  it('has none in a deck without marks', () => {
    expect(chaptersOf([])).toEqual([])
  })
})
