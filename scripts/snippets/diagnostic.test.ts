import type { RustcDiagnostic } from '../../snippets/diagnosis.ts'
import { describe, expect, it } from 'vitest'
import { quotesLibrary, readDiagnostics, toRefused } from './diagnostic.ts'

const FILE = 'snippets/ownership/x.rs'
const HASHED = '/rustc/2d8144b7880597b6e6d3dfd63a9a9efae3f533d3/library/std/src/thread/functions.rs'

function span(more: Partial<RustcDiagnostic['spans'][number]> = {}): RustcDiagnostic['spans'][number] {
  return {
    ...{ file_name: FILE, line_start: 5, line_end: 5, column_start: 13, column_end: 14, is_primary: true },
    ...{ label: 'value moved here', suggested_replacement: null, text: [], expansion: null },
    ...more,
  }
}

function diagnostic(more: Partial<RustcDiagnostic> = {}): RustcDiagnostic {
  return {
    ...{ message: 'borrow of moved value: `a`', level: 'error', code: { code: 'E0382' } },
    ...{ spans: [span()], children: [], rendered: 'error[E0382]\n\n' },
    ...more,
  }
}

const aborting = diagnostic({ message: 'aborting due to 1 previous error', code: null, spans: [] })
const unused = diagnostic({ level: 'warning', code: { code: 'unused_variables' } })

describe('the record of a refused file', () => {
  it('holds the one error, its labels and its help with the replacement', () => {
    const spans = [span({ label: null, suggested_replacement: '.clone()' })]
    const help = diagnostic({ message: 'consider cloning', level: 'help', code: null, spans })
    expect(toRefused([unused, diagnostic({ children: [help] }), aborting], FILE, 'E0382', '1.97.0')).toEqual({
      outcome: 'refused',
      rustc: '1.97.0',
      code: 'E0382',
      message: 'borrow of moved value: `a`',
      labels: [{ line: 5, column: 13, endLine: 5, endColumn: 14, label: 'value moved here', primary: true }],
      notes: [{
        level: 'help',
        message: 'consider cloning',
        spans: [{ line: 5, column: 13, endLine: 5, endColumn: 14, label: null, primary: true, replacement: '.clone()' }],
      }],
      rendered: 'error[E0382]',
    })
  })

  it('takes the place where a macro was called, not where it is defined', () => {
    const inMacro = span({ file_name: 'library/std/src/macros.rs', line_start: 140, expansion: { span: span({ line_start: 6 }) } })
    expect(toRefused([diagnostic({ spans: [inMacro] })], FILE, 'E0382', '1').labels).toMatchObject([{ line: 6 }])
  })

  it('names a place in the library without the folder of a machine', () => {
    const note = diagnostic({ level: 'note', spans: [span({ file_name: HASHED, line_start: 125 })] })
    const { notes, rendered } = toRefused([diagnostic({ children: [note], rendered: `note:\n  --> ${HASHED}:125:0` })], FILE, 'E0382', '1')
    expect(notes).toMatchObject([{ spans: [], elsewhere: 'library/std/src/thread/functions.rs:125' }])
    expect(rendered).toBe('note:\n  --> library/std/src/thread/functions.rs:125:0')
  })

  it.each([
    ['accepted', [unused], /x\.rs: rustc 1\.98\.0 accepts it, and it is to be refused with E0382/],
    ['refused for another reason', [diagnostic({ code: { code: 'E0505' } })], /refuses it with E0505, and E0382 alone/],
    ['refused for two', [diagnostic(), diagnostic({ code: { code: 'E0505' } })], /with E0382, E0505/],
    ['not parsed', [diagnostic({ code: null })], /an error without a code/],
  ])('is none where it is %s', (_, diagnostics, message) => {
    expect(() => toRefused(diagnostics, FILE, 'E0382', '1.98.0')).toThrow(message)
  })
})

it('a text that quotes the library\'s sources is another machine\'s', () => {
  const note = (text: unknown[]) => diagnostic({ children: [diagnostic({ spans: [span({ file_name: HASHED, text })] })] })
  expect(quotesLibrary([note([])], FILE)).toBe(false)
  expect(quotesLibrary([note([{ text: 'F: Send' }])], FILE)).toBe(true)
})

it('what is no JSON is quoted', () => {
  const panicked = 'thread \'rustc\' panicked'
  expect(() => readDiagnostics(`{"level":"error"}\n${panicked}`, FILE)).toThrow(`x.rs: rustc wrote no JSON: ${panicked}`)
})
