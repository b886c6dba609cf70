import type { Block, Row } from './rows.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitRows } from './rows.ts'

const runs = (text: string) => [{ text, manner: [] }]

function block(command: string, lines: number): Block {
  return { command: [runs(command)], output: Array.from({ length: lines }, (_, index) => runs(`${command}${index + 1}`)) }
}

function text(row: Row): string {
  if (row.kind === 'left-out')
    return `(${row.lines})`
  return (row.kind === 'command' ? '$ ' : '') + row.runs.map(run => run.text).join('')
}

const fit = (room: number, ...blocks: Block[]) => fitRows(blocks, room).map(text)

describe('fitRows', () => {
  it('shows all that fits', () => {
    expect(fit(6, block('a', 2), block('b', 2))).toEqual(['$ a', 'a1', 'a2', '$ b', 'b1', 'b2'])
  })

  it('takes from the older commands first, and keeps how they ended', () => {
    expect(fit(8, block('a', 2), block('b', 5), block('c', 2))).toEqual(['$ a', '$ b', '(3)', 'b4', 'b5', '$ c', 'c1', 'c2'])
  })

  it('leaves an older command without a word where a count would be all', () => {
    expect(fit(5, block('a', 4), block('b', 2))).toEqual(['$ a', '$ b', 'b1', 'b2'])
  })

  it('shows of a long newest one how it began and how it ends', () => {
    expect(fit(6, block('a', 3), block('b', 9))).toEqual(['$ a', '$ b', 'b1', '(6)', 'b8', 'b9'])
  })

  it('never shows more than there is room for, and always the newest command\'s last line', () => {
    const sizes = fc.array(fc.nat(30), { minLength: 1, maxLength: 5 })
    fc.assert(fc.property(sizes, fc.integer({ min: 8, max: 14 }), (lines, room) => {
      const blocks = lines.map((count, index) => block(String.fromCharCode(97 + index), count))
      const rows = fitRows(blocks, room)
      expect(rows.length).toBeLessThanOrEqual(room)
      expect(rows.filter(row => row.kind === 'command')).toHaveLength(blocks.length)
      const last = blocks.at(-1)!
      expect(rows.at(-1)).toMatchObject({ runs: last.output.at(-1) ?? last.command[0] })
    }))
  })

  it('keeps the newest when there is hardly any room', () => {
    expect(fit(2, block('a', 1), block('b', 0), block('c', 3))).toEqual(['$ b', '$ c'])
  })
})
