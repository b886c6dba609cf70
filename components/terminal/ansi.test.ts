import { describe, expect, it } from 'vitest'
import { parseAnsi, wrap } from './ansi.ts'

const E = '\u001B'

describe('parseAnsi', () => {
  it('keeps colours and weights, as uv and cargo write them', () => {
    expect(parseAnsi([`${E}[2mResolved ${E}[1m6 packages${E}[0m ${E}[32m+${E}[39m x`])).toEqual([[
      { text: 'Resolved ', manner: ['dim'] },
      { text: '6 packages', manner: ['dim', 'bold'] },
      { text: ' ', manner: [] },
      { text: '+', manner: ['green'] },
      { text: ' x', manner: [] },
    ]])
    expect(parseAnsi([`${E}[1m${E}[92m  Compiling${E}[0m pyo3`])[0]![0]).toEqual({ text: '  Compiling', manner: ['green', 'bold'] })
    expect(parseAnsi([`${E}[90mgrey`])[0]).toEqual([{ text: 'grey', manner: ['dim'] }])
  })

  it('carries a colour over the end of a line', () => {
    expect(parseAnsi([`${E}[31ma`, '', 'b'])).toEqual([[{ text: 'a', manner: ['red'] }], [], [{ text: 'b', manner: ['red'] }]])
  })
})

describe('wrap', () => {
  it('breaks a line where the terminal ends, within a run too, and keeps an empty one', () => {
    expect(wrap([{ text: 'abcd', manner: ['bold'] }, { text: 'ef', manner: [] }], 3)).toEqual([
      [{ text: 'abc', manner: ['bold'] }],
      [{ text: 'd', manner: ['bold'] }, { text: 'ef', manner: [] }],
    ])
    expect(wrap([], 3)).toEqual([[]])
    expect(wrap([{ text: 'abc', manner: [] }], 3)).toHaveLength(1)
  })
})
