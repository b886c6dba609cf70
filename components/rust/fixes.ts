/** What rustc suggests to write instead, as edits of the text. Pure; offsets count UTF-16 code units, as CodeMirror's do. */
import type { Diagnosis } from '../../snippets/diagnosis.ts'
import type { Note, Span } from '../../snippets/records.ts'
import { ChangeSet, Text } from '@codemirror/state'

interface Edit {
  from: number
  to: number
  insert: string
}

/** One suggestion: all of its edits belong together. */
export interface Fix {
  /** In rustc's words. */
  title: string
  edits: Edit[]
}

/** rustc counts characters, and an emoji is one. */
function offsetOf(doc: Text, line: number, column: number): number {
  if (line > doc.lines)
    return doc.length
  const { from, text } = doc.line(line)
  return from + [...text].slice(0, column - 1).join('').length
}

/** Where a span lies in a text; what lies behind its end is its end. */
export function rangeOf(doc: Text, { line, column, endLine, endColumn }: Span): { from: number, to: number } {
  const from = offsetOf(doc, line, column)
  return { from, to: Math.max(from, offsetOf(doc, endLine, endColumn)) }
}

export const docOf = (text: string): Text => Text.of(text.split('\n'))

/** Where rustc offers several for one place, the first: they exclude each other. */
function fixOf({ message, spans }: Note, doc: Text): Fix | undefined {
  const edits: Edit[] = []
  for (const span of spans) {
    const { from, to } = rangeOf(doc, span)
    const isTaken = edits.some(edit => (from < edit.to && edit.from < to) || (from === edit.from && to === edit.to))
    if (span.replacement !== undefined && !isTaken)
      edits.push({ from, to, insert: span.replacement })
  }
  return edits.length > 0 ? { title: message, edits: edits.toSorted((a, b) => a.from - b.from || a.to - b.to) } : undefined
}

/** Of each note, in order; undefined where it replaces nothing. */
export function fixesOf({ notes }: Diagnosis, text: string): (Fix | undefined)[] {
  const doc = docOf(text)
  return notes.map(note => fixOf(note, doc))
}

/** @throws RangeError when an edit lies outside of the text: it is of another text then */
export function applyFix(text: string, { edits }: Fix): string {
  return ChangeSet.of(edits, text.length).apply(docOf(text)).toString()
}
