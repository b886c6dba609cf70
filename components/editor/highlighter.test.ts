import { expect, it } from 'vitest'
import { highlightPython } from './highlighter.ts'

const CODE = `def half(x):  # of x
    return x / 2 if x else None

print("é".upper(), half(3))`

it('leaves the code as it is', () => {
  expect(highlightPython(CODE).map(({ text }) => text).join('')).toBe(CODE)
})

it('tells keywords, constants, texts, comments and what is defined', () => {
  const textOf = (name: string) => highlightPython(CODE).filter(({ classes }) => classes === `code-${name}`).map(({ text }) => text)
  expect(textOf('keyword')).toEqual(['def', 'return', '/', 'if', 'else'])
  expect(textOf('constant')).toEqual(['2', 'None', '3'])
  expect(textOf('string')).toEqual(['"é"'])
  expect(textOf('comment')).toEqual(['# of x'])
  expect(textOf('definition')).toEqual(['half'])
})
