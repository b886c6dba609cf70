import type { Diagnosis } from '../../snippets/diagnosis.ts'
import { describe, expect, it } from 'vitest'
import { applyFix, docOf, fixesOf, rangeOf } from './fixes.ts'

function at(line: number, column: number, endColumn: number, replacement?: string) {
  return { line, column, endLine: line, endColumn, label: null, primary: true, ...replacement !== undefined && { replacement } }
}

const diagnosis = (...notes: Diagnosis['notes']): Diagnosis => ({ level: 'error', message: 'no', labels: [], notes })
const help = (...spans: ReturnType<typeof at>[]) => ({ level: 'help' as const, message: 'write this', spans })

describe('a suggestion', () => {
  it('is applied with all of its parts', () => {
    const text = 'fn longer(a: &str, b: &str) -> &str {'
    const parts = [at(1, 33, 33, '\'a '), at(1, 10, 10, '<\'a>'), at(1, 15, 15, '\'a '), at(1, 24, 24, '\'a ')]
    const [fix] = fixesOf(diagnosis(help(...parts)), text)
    expect(applyFix(text, fix!)).toBe('fn longer<\'a>(a: &\'a str, b: &\'a str) -> &\'a str {')
  })

  it('is the first where several exclude each other', () => {
    const [fix] = fixesOf(diagnosis(help(at(1, 1, 4, 'one'), at(1, 1, 4, 'two'))), 'abc')
    expect(applyFix('abc', fix!)).toBe('one')
  })

  it('is none where a note only explains', () => {
    expect(fixesOf(diagnosis(help(at(1, 1, 2)), help(at(1, 1, 2, 'b'))), 'a').map(fix => fix?.title)).toEqual([undefined, 'write this'])
  })

  it('may span lines', () => {
    const [fix] = fixesOf(diagnosis(help({ ...at(1, 2, 1, ''), endLine: 3 })), 'a\nb\nc')
    expect(applyFix('a\nb\nc', fix!)).toBe('ac')
  })
})

describe('a place', () => {
  it('is counted in characters, as rustc does', () => {
    expect(rangeOf(docOf('"🦀" + x'), at(1, 7, 8))).toEqual({ from: 7, to: 8 })
  })

  it('behind the end of the text is its end', () => {
    expect(rangeOf(docOf('ab'), at(9, 1, 2))).toEqual({ from: 2, to: 2 })
    expect(rangeOf(docOf('ab'), at(1, 9, 12))).toEqual({ from: 2, to: 2 })
  })
})
