import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTwins, TWIN_NAMES } from './twins.ts'

describe('a pair in Python and Rust', () => {
  it('is recorded for each file of snippets/basics', () => {
    const names = globSync('snippets/basics/*.{py,rs}').map(file => file.replace(/^.*[/\\]|\.\w+$/g, ''))
    expect(names.sort()).toEqual([...TWIN_NAMES, ...TWIN_NAMES].sort())
  })

  it.each(TWIN_NAMES.filter(name => name !== 'result'))('%s prints the same in both', (name) => {
    expect(readTwins(name).results).toHaveLength(1)
    expect(readTwins(name).results[0]).toMatch(/^Both print: \S/)
  })

  it('shows an exception in the one, a returned error in the other', () => {
    const [python, rust] = readTwins('result').results
    expect(python).toMatch(/^Python: 12; ValueError: /)
    expect(rust).toMatch(/^Rust: Ok\(12\); Err\(/)
  })

  it('that is not there is named, with those that are', () => {
    expect(() => readTwins('none')).toThrow(/no pair "none".*let_mut/)
  })
})
