import { expect, it } from 'vitest'
import { highlight } from './highlighter.ts'

const CODE = `def half(x):  # of x
    return x / 2 if x else None

print("é".upper(), half(3))`

it('leaves the code as it is', () => {
  expect(highlight(CODE, 'Python').map(({ text }) => text).join('')).toBe(CODE)
})

it('tells keywords, constants, texts, comments and what is defined', () => {
  const textOf = (name: string) => highlight(CODE, 'Python').filter(({ classes }) => classes === `code-${name}`).map(({ text }) => text)
  expect(textOf('keyword')).toEqual(['def', 'return', '/', 'if', 'else'])
  expect(textOf('constant')).toEqual(['2', 'None', '3'])
  expect(textOf('string')).toEqual(['"é"'])
  expect(textOf('comment')).toEqual(['# of x'])
  expect(textOf('definition')).toEqual(['half'])
})

it('tells types, macros and lifetimes of Rust as well', () => {
  const code = 'fn first<\'a>(all: &\'a Vec<i32>) -> &\'a i32 { println!("one"); &all[0] }'
  const definitions = highlight(code, 'Rust').filter(({ classes }) => classes === 'code-definition').map(({ text }) => text)
  expect(definitions).toEqual(['first', '\'a', '\'a', 'Vec', 'i32', '\'a', 'i32', 'println', '!'])
})
