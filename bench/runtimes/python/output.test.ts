import { describe, expect, it } from 'vitest'
import { OutputBuffer } from './output.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('what is printed', () => {
  it('is kept as it came, a character cut in two included', () => {
    const output = new OutputBuffer(() => 0)
    const [first, ...rest] = bytes('é\n')
    output.write(Uint8Array.of(first!))
    output.write(Uint8Array.from(rest))
    expect(output.end()).toEqual({ text: 'é\n', omittedLines: 0 })
  })

  it('is cut after 500 lines, and the others are counted', () => {
    const output = new OutputBuffer(() => 0)
    for (let line = 0; line < 1000; line++)
      output.write(bytes(`${line}\n${line}\n`))
    const { text, omittedLines } = output.end()
    expect(text.split('\n')).toHaveLength(501)
    expect(text.endsWith('249\n249\n')).toBe(true)
    expect(omittedLines).toBe(1500)
  })

  it('is cut within one write of many lines', () => {
    const output = new OutputBuffer(() => 0)
    output.write(bytes('x\n'.repeat(1_000_000)))
    expect(output.end()).toMatchObject({ text: 'x\n'.repeat(500), omittedLines: 999_500 })
  })

  it('is cut in the middle of an endless line', () => {
    const output = new OutputBuffer(() => 0)
    for (let i = 0; i < 1000; i++)
      output.write(bytes('x'.repeat(1000)))
    expect(output.end().text).toHaveLength(50_000)
  })

  it('is handed on at once at first, then at most once in 100 ms', () => {
    let now = 0
    const pieces: string[] = []
    const output = new OutputBuffer(() => now, piece => pieces.push(piece))
    for (let i = 0; i < 20; i++)
      output.write(bytes('.'))
    expect(pieces).toEqual(Array.from('.'.repeat(20)))
    output.write(bytes('a'))
    output.write(bytes('b'))
    expect(pieces).toHaveLength(20)
    now = 100
    output.write(bytes('c'))
    output.write(bytes('d'))
    expect(pieces.slice(20)).toEqual(['abc'])
    output.end()
    expect(pieces.slice(20)).toEqual(['abc', 'd'])
  })
})
