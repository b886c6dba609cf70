/** Texts and the edits that ruff proposes for them. Offsets count UTF-16 code units, as CodeMirror's do. */
import type { Edit, Fix } from './linter-api.ts'
import { ChangeSet, Text } from '@codemirror/state'

/** Offset of the place in a row and a column, both from 1. */
export type OffsetOf = (row: number, column: number) => number

const docOf = (text: string): Text => Text.of(text.split('\n'))

/** Looks up places in `text`. What lies behind its end is its end. */
export function offsetsIn(text: string): OffsetOf {
  const doc = docOf(text)
  return (row, column) => row > doc.lines ? doc.length : Math.min(doc.line(row).from + column - 1, doc.length)
}

/** @throws RangeError when one of them lies outside of the text: they are of another text then */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return ChangeSet.of(edits, text.length).apply(docOf(text)).toString()
}

/** The edits of as many fixes as do not touch each other, from the start of the text on. */
export function compatibleEdits(fixes: readonly Fix[]): Edit[] {
  const startOf = ({ edits }: Fix) => Math.min(...edits.map(({ from }) => from))
  const chosen: Edit[] = []
  let end = -1
  for (const fix of fixes.toSorted((a, b) => startOf(a) - startOf(b))) {
    if (fix.edits.length === 0 || startOf(fix) <= end)
      continue
    chosen.push(...fix.edits.toSorted((a, b) => a.from - b.from || a.to - b.to))
    end = Math.max(...fix.edits.map(({ to }) => to))
  }
  return chosen
}
