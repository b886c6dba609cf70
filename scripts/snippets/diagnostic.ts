/** What rustc writes with --error-format=json, brought to what a slide needs of it. */
import type { Note, Refused, Span } from '../../snippets/records.ts'
import { CommandError } from '../lib/command.ts'

/** A span as rustc writes it; only the fields that are read. */
interface RustcSpan {
  file_name: string
  line_start: number
  line_end: number
  column_start: number
  column_end: number
  is_primary: boolean
  label: string | null
  suggested_replacement: string | null
  text: unknown[]
  expansion: { span: RustcSpan } | null
}

/** A diagnostic as rustc writes it; only the fields that are read. */
export interface RustcDiagnostic {
  message: string
  level: string
  code: { code: string } | null
  spans: RustcSpan[]
  children: RustcDiagnostic[]
  rendered: string | null
}

/** One JSON object a line. */
export function readDiagnostics(stderr: string, file: string): RustcDiagnostic[] {
  return stderr.split('\n').filter(Boolean).map((line) => {
    try {
      return JSON.parse(line) as RustcDiagnostic
    }
    catch {
      throw new CommandError(`${file}: rustc wrote no JSON: ${line}`)
    }
  })
}

/** The errors that are about the code: not the line that counts them. */
function errorsOf(diagnostics: readonly RustcDiagnostic[]): RustcDiagnostic[] {
  return diagnostics.filter(({ level, spans, code }) => level === 'error' && (spans.length > 0 || code !== null))
}

/** What a macro expands to lies in another file: the place of its call is the snippet's. */
function inFile(span: RustcSpan, file: string): RustcSpan | undefined {
  if (span.file_name === file)
    return span
  return span.expansion ? inFile(span.expansion.span, file) : undefined
}

function toSpan(span: RustcSpan): Span {
  const { line_start: line, column_start: column, line_end: endLine, column_end: endColumn } = span
  return {
    ...{ line, column, endLine, endColumn, label: span.label || null, primary: span.is_primary },
    ...(span.suggested_replacement === null ? {} : { replacement: span.suggested_replacement }),
  }
}

function toSpans(spans: readonly RustcSpan[], file: string): Span[] {
  return spans.flatMap(span => inFile(span, file) ?? []).map(toSpan)
}

/** The standard library's sources lie where the toolchain is, or nowhere: only the part that is its own is kept. */
const withoutFolder = (path: string): string => path.replace(/^.*?\/(?=library\/)/, '')

function toNote({ level, message, spans }: RustcDiagnostic, file: string): Note {
  const outside = spans.find(span => !inFile(span, file))
  return {
    level: level as Note['level'],
    message,
    spans: toSpans(spans, file),
    ...(outside ? { elsewhere: `${withoutFolder(outside.file_name)}:${outside.line_start}` } : {}),
  }
}

/**
 * The record of a refused file.
 *
 * @throws CommandError where rustc has more than one error, or another than the one expected
 */
export function toRefused(diagnostics: readonly RustcDiagnostic[], file: string, code: string, rustc: string): Refused {
  const errors = errorsOf(diagnostics)
  const [error] = errors
  const codes = errors.map(one => one.code?.code ?? 'an error without a code').join(', ')
  if (!error)
    throw new CommandError(`${file}: rustc ${rustc} accepts it, and it is to be refused with ${code}.`)
  if (errors.length > 1 || error.code?.code !== code)
    throw new CommandError(`${file}: rustc ${rustc} refuses it with ${codes}, and ${code} alone is expected.`)
  return {
    outcome: 'refused',
    rustc,
    code,
    message: error.message,
    labels: toSpans(error.spans, file),
    notes: error.children.map(child => toNote(child, file)),
    rendered: (error.rendered ?? '').trimEnd().replaceAll(/(?<=--> ).*?\/(?=library\/)/g, ''),
  }
}

/** With the toolchain's sources installed rustc also quotes the standard library, and its own text is another. */
export function quotesLibrary(diagnostics: readonly RustcDiagnostic[], file: string): boolean {
  return diagnostics.some(({ spans, children }) =>
    spans.some(span => !inFile(span, file) && span.text.length > 0) || quotesLibrary(children, file))
}
