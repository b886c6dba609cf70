/** What rustc writes with --error-format=json, brought to what a slide draws of it. Pure. */
import type { Note, Span } from './records.ts'

/** A span as rustc writes it; only the fields that are read. */
export interface RustcSpan {
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
  /** `E0382`, or a lint's name; `explanation` is what `rustc --explain` prints. */
  code: { code: string, explanation?: string | null } | null
  spans: RustcSpan[]
  children: RustcDiagnostic[]
  rendered: string | null
}

/** One error or warning. */
export interface Diagnosis {
  level: 'error' | 'warning'
  /** `E0382`, or a lint's name; a syntax error has none. */
  code?: string
  message: string
  labels: Span[]
  notes: Note[]
  /** What `rustc --explain` prints of its code. */
  explanation?: string
}

/** What a macro expands to lies in another file: the place of its call is the snippet's. */
export function inFile(span: RustcSpan, file: string): RustcSpan | undefined {
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

export function toSpans(spans: readonly RustcSpan[], file: string): Span[] {
  return spans.flatMap(span => inFile(span, file) ?? []).map(toSpan)
}

/** The standard library's sources lie where the toolchain is, or nowhere: only the part that is its own is kept. */
const withoutFolder = (path: string): string => path.replace(/^.*?\/(?=library\/)/, '')

export function toNote({ level, message, spans }: RustcDiagnostic, file: string): Note {
  const outside = spans.find(span => !inFile(span, file))
  return {
    level: level as Note['level'],
    message,
    spans: toSpans(spans, file),
    ...(outside ? { elsewhere: `${withoutFolder(outside.file_name)}:${outside.line_start}` } : {}),
  }
}

/** Errors and warnings that are about the code, not the lines that count them. */
export function toDiagnosis(diagnostic: RustcDiagnostic, file: string): Diagnosis | undefined {
  const { level, spans, code, message, children } = diagnostic
  if ((level !== 'error' && level !== 'warning') || (spans.length === 0 && code === null))
    return undefined
  return {
    level,
    ...code && { code: code.code },
    message,
    labels: toSpans(spans, file),
    notes: children.map(child => toNote(child, file)),
    ...code?.explanation && { explanation: code.explanation },
  }
}
