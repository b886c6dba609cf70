import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAnsi, wrap } from './ansi.ts'

const E = '\u001B'
const textOf = (text: string) => parseAnsi(text).lines.map(line => line.map(run => run.text).join('')).join('\n')

describe('parseAnsi', () => {
  it('keeps colours and weights, as uv and cargo write them', () => {
    expect(parseAnsi(`${E}[2mResolved ${E}[1m6 packages${E}[0m ${E}[32m+${E}[39m x`).lines).toEqual([[
      { text: 'Resolved ', dim: true },
      { text: '6 packages', dim: true, bold: true },
      { text: ' ' },
      { text: '+', tone: 'green' },
      { text: ' x' },
    ]])
    expect(parseAnsi(`${E}[1m${E}[92m  Compiling${E}[0m pyo3`).lines[0]![0]).toEqual({ text: '  Compiling', tone: 'green', bold: true })
    expect(parseAnsi(`${E}[90mgrey${E}[37mwhite`).lines[0]).toEqual([{ text: 'grey', dim: true }, { text: 'white' }])
  })

  it('carries a colour over the end of a line', () => {
    expect(parseAnsi(`${E}[31ma\n\nb`).lines).toEqual([[{ text: 'a', tone: 'red' }], [], [{ text: 'b', tone: 'red' }]])
  })

  it.each([
    ['erased lines', `a${E}[2Kb`, 'ab', ['ESC[2K']],
    ['a cursor that is hidden', `${E}[?25la${E}[?25h`, 'a', ['ESC[?25l', 'ESC[?25h']],
    ['links', `${E}]8;;https://example.org${E}\\text${E}]8;;\u0007!`, 'text!', ['ESC]8;…']],
    ['a title that never ends', `a${E}]0;title`, 'a', ['ESC]0;…']],
    ['colours of a palette', `${E}[38;5;200mq${E}[0m`, 'q', ['ESC[38;5;200m']],
    ['backgrounds', `${E}[41mq`, 'q', ['ESC[41m']],
    ['other escapes', `${E}(Ba${E}7b`, 'ab', ['ESC(B', 'ESC7']],
    ['an escape at the end', `a${E}`, 'a', ['ESC']],
    ['a bell and a backspace', 'a\u0007b\bc', 'abc', ['^G', '^H']],
    ['one code twice', `${E}[2Ka${E}[2K`, 'a', ['ESC[2K']],
  ])('leaves out %s, and names them', (_, written, text, leftOut) => {
    expect(textOf(written)).toBe(text)
    expect(parseAnsi(written).leftOut).toEqual(leftOut)
  })

  it('shows of a line that was written over what stood last', () => {
    expect(textOf('10%\r55%\r100%\r\ndone\r')).toBe('100%\ndone')
  })

  it('never shows a control character, whatever was written', () => {
    const pieces = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom(`${E}[`, `${E}]`, '31m', ';', '\u0007', '\r', '\n')), { maxLength: 20 })
    fc.assert(fc.property(pieces, (written) => {
      // eslint-disable-next-line no-control-regex, regexp/no-obscure-range
      expect(textOf(written.join(''))).not.toMatch(/[\0-\t\v-\u001F\u007F-\u009F]/)
    }))
  })
})

describe('wrap', () => {
  it('breaks a line where the terminal ends, within a run too', () => {
    expect(wrap([{ text: 'abcd', bold: true }, { text: 'ef' }], 3)).toEqual([
      [{ text: 'abc', bold: true }],
      [{ text: 'd', bold: true }, { text: 'ef' }],
    ])
  })

  it('keeps an empty line', () => {
    expect(wrap([], 3)).toEqual([[]])
    expect(wrap([{ text: 'abc' }], 3)).toEqual([[{ text: 'abc' }]])
  })
})
