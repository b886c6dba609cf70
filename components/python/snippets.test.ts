import { describe, expect, it } from 'vitest'
import { filesOf, readSnippet, SNIPPETS } from './snippets.ts'

/** As many lines as a cell on a slide can show next to the output. */
const MOST_LINES = 8
const MOST_COLUMNS = 72

describe('a snippet', () => {
  it('is found by its file, without the newline at its end', () => {
    expect(readSnippet('snippets/cells/ten-lines.py')).toMatch(/^from match_kernels[\s\S]*\)$/)
  })

  it('that is not there is named, with those that are', () => {
    expect(() => readSnippet('snippets/cells/elven.py')).toThrow('There is no "snippets/cells/elven.py". There are: snippets/cells/')
  })

  it.each(Object.entries(SNIPPETS))('%s fits a slide', (_, code) => {
    const lines = code.split('\n')
    expect(lines.length).toBeLessThanOrEqual(MOST_LINES)
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(MOST_COLUMNS)
  })
})

it('an attribute may name several', () => {
  expect(filesOf('a.py, b.py,')).toEqual(['a.py', 'b.py'])
  expect(() => filesOf(' ,')).toThrow('No file is named.')
})
