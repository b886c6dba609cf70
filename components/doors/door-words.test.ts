import type { DoorColumn, DoorColumns, WrongCall } from '../../labs/shared/door-columns.ts'
import { describe, expect, it } from 'vitest'
import { estimateMedian } from '../../bench/statistics/estimates.ts'
import { formatInterval, formatTime } from '../chart/format.ts'
import { costClaim, costRows, formatBytes, reactionOf, wrongClaim, wrongRows } from './door-words.ts'

const CALLS = [1, 2, 3, 4, 5, 6]
const raised: WrongCall = { call: 'fib(-1)', outcome: 'raised', type: 'OverflowError', message: 'too small' }
const returned = (value: string): WrongCall => ({ call: 'fib(-1)', outcome: 'returned', value })

function door(id: string, change: Partial<DoorColumn> = {}): DoorColumn {
  const starts = { importsMs: [1, 1, 1, 1, 1, 1], firstCallsMs: CALLS }
  const usual = { lines: { 'a.py': 12, 'b.rs': 8 }, artifactBytes: 45_248, installs: [] }
  return { id, ...usual, ...starts, wrong: [raised], ...change }
}

function columns(...doors: DoorColumn[]): DoorColumns {
  const machine = { cpu: 'Example', cores: 2, os: 'Linux' }
  return { schema: 1, at: '2026-11-26T08:00:00Z', machine, python: 'CPython 3.11.7', compilers: [], flags: {}, doors }
}

describe('what a door takes', () => {
  const numba = door('numba', { installs: [{ name: 'numba', bytes: 2e7 }, { name: 'llvmlite', bytes: 1.5e8 }], lines: { 'a.py': 30 } })

  it('is added up, in the names of the table', () => {
    const imported = { text: formatTime(1), interval: `95% interval: ${formatInterval({ low: 1, high: 1, value: 1 })}` }
    const called = { text: formatTime(3.5), interval: `95% interval: ${formatInterval(estimateMedian(CALLS))}` }
    expect(costRows(columns(door('pyo3'), numba))).toEqual([
      { id: 'pyo3', name: 'PyO3, Rust', lines: 20, shipped: '45 kB', installs: 'nothing', imported, called },
      { id: 'numba', name: 'Numba', lines: 30, shipped: '45 kB', installs: '170 MB: numba', imported, called },
    ])
    expect(costRows(columns(door('rustimport', { tools: 'Rust', installs: [{ name: 'rustimport', bytes: 90_000 }] })))[0]!.installs)
      .toBe('90 kB: rustimport, Rust')
  })

  it('is a title, without the plain Python', () => {
    expect(costClaim(columns(door('python', { lines: { 'a.py': 1 } }), door('pyo3'), numba)))
      .toBe('A door takes 20 to 30 lines; 1 of 2 need an install')
    expect(costClaim(undefined)).toBe('Each door has its price in lines, bytes and installs')
  })

  const sizes = [[999, '1.0 kB'], [45_248, '45 kB'], [999_499, '999 kB'], [999_500, '1.0 MB'], [1.5e8, '150 MB']] as const
  it.each(sizes)('%d bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })
})

describe('a wrong call', () => {
  it('is held against what plain Python answers, if it does', () => {
    expect(reactionOf(raised, returned('0'))).toBe('refused')
    expect(reactionOf(returned('0'), returned('0'))).toBe('same')
    expect(reactionOf(returned('7'), returned('0'))).toBe('silent')
    expect(reactionOf(returned('7'), raised)).toBe('silent')
    expect(reactionOf({ call: 'fib(-1)', outcome: 'crashed', ending: 'SIGSEGV' }, raised)).toBe('crashed')
  })

  it('is told in short words', () => {
    const cells = (one: WrongCall) => wrongRows(columns(door('ctypes', { wrong: [one] })))[0]!.cells[0]
    expect(cells(raised)).toEqual({ call: 'fib(-1)', reaction: 'refused', words: 'OverflowError' })
    expect(cells(returned('283686952306183'))).toMatchObject({ reaction: 'silent', words: '283686952…' })
    expect(cells({ call: 'fib(-1)', outcome: 'endless', afterS: 20 })).toMatchObject({ reaction: 'endless', words: 'over 20 s' })
  })

  it('names in a title who answers wrongly, and who never does', () => {
    const plain = door('python', { wrong: [returned('0')] })
    const ctypes = door('ctypes', { wrong: [returned('7')] })
    const endless = door('subprocess', { wrong: [{ call: 'fib(-1)', outcome: 'endless', afterS: 20 }] })
    expect(wrongClaim(columns(plain, door('pyo3')))).toBe('All 2 doors refuse what they cannot take')
    expect(wrongClaim(columns(plain, ctypes))).toBe('Given nonsense, ctypes may answer wrongly and say nothing')
    expect(wrongClaim(columns(plain, ctypes, endless)))
      .toBe('Given nonsense, ctypes may answer wrongly and say nothing; subprocess may never answer')
    expect(wrongClaim(undefined)).toBe('A wrong argument: some doors refuse it, others answer')
  })
})
