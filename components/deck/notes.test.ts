import { describe, expect, it } from 'vitest'
import { secondsOfNote, startsOf, timeIn } from './notes.ts'

it('reads the time that notes give, as text and as HTML', () => {
  expect(secondsOfNote('time 1:30\n\nHello.')).toBe(90)
  expect(timeIn('<p>time 1:30</p><p>Hello.</p>')).toBe('1:30')
  expect(timeIn('<p>Hello.</p>')).toBeUndefined()
})

describe('startsOf', () => {
  it('has the start of each slide and the end of the last', () => {
    expect(startsOf(['0:30', '1:05', undefined, '2:00'])).toEqual([0, 30, 95, 95, 215])
    expect(startsOf([])).toEqual([0])
  })
})
