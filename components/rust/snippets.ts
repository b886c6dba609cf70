/** The Rust that cells begin with, as it is edited, with what rustc 1.97 said of it. */
import type { Diagnosis } from '../../snippets/diagnosis.ts'
import type { Note, RustRecord, Span } from '../../snippets/records.ts'
import { parseRustRecord } from '../../snippets/records.ts'

const CODE = import.meta.glob<string>('/snippets/{ownership,rust}/*.rs', { query: '?raw', import: 'default', eager: true })
const RECORDS = import.meta.glob('/snippets/{ownership,rust}/*.rustc.json', { import: 'default', eager: true })

/** Lines for `npm run snippets` and for slides: nobody has to see them who edits. */
const MARKER = /^\s*\/\/ (?:expect:|#region|#endregion)/

export interface RustProgram {
  text: string
  record: RustRecord
  /** The recorded error, with its lines counted in the text; none where it runs. */
  diagnoses: Diagnosis[]
}

/**
 * A file's text as it is: `snippets/exercises/x.check.rs` is compiled behind another text, and is no program by itself.
 *
 * @throws RangeError naming the files that there are
 */
export function readCode(file: string): string {
  const code = CODE[`/${file}`]
  if (code === undefined)
    throw new RangeError(`There is no "${file}". There are: ${Object.keys(CODE).map(path => path.slice(1)).join(', ')}.`)
  return code
}

/** @throws Error naming the files that there are, or the record that is missing or broken */
export function readProgram(file: string): RustProgram {
  const code = readCode(file)
  const recordFile = file.replace(/\.rs$/, '.rustc.json')
  const record = parseRustRecord(RECORDS[`/${recordFile}`], recordFile)
  return { ...withoutMarkers(code), record, diagnoses: record.outcome === 'refused' ? [diagnosisOf(record, code)] : [] }
}

export function withoutMarkers(code: string): { text: string } {
  return { text: code.split('\n').filter(line => !MARKER.test(line)).join('\n').trimEnd() }
}

function diagnosisOf(record: Extract<RustRecord, { outcome: 'refused' }>, code: string): Diagnosis {
  const lines = code.split('\n')
  const lineOf = (no: number) => lines.slice(0, no).filter(line => !MARKER.test(line)).length
  const moved = (spans: readonly Span[]) =>
    spans.map(span => ({ ...span, line: lineOf(span.line), endLine: lineOf(span.endLine) }))
  return {
    level: 'error',
    code: record.code,
    message: record.message,
    labels: moved(record.labels),
    notes: record.notes.map((note): Note => ({ ...note, spans: moved(note.spans) })),
  }
}
