import { expect, it } from 'vitest'
import { kept } from './kept.ts'

it('makes one for each name, and none where making fails', () => {
  const made: string[] = []
  const of = kept((name) => {
    made.push(name)
    if (name === 'none')
      throw new RangeError('There is no "none".')
    return { name }
  })
  expect(of('doubles')).toBe(of('doubles'))
  expect(of('parse')).toEqual({ name: 'parse' })
  expect(() => of('none')).toThrow('There is no "none".')
  expect(() => of('none')).toThrow('There is no "none".')
  expect(made).toEqual(['doubles', 'parse', 'none', 'none'])
})
