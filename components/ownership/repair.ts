/** The line that rustc would write instead: its help's replacements, put into the source. Pure. */
import type { Note } from '../../snippets/records.ts'
import type { Source } from '../rustc/source.ts'

/** Undefined where a note replaces nothing, or more than one line. */
export function repairedLine({ spans }: Note, { lines, dedent }: Source): string | undefined {
  const edits = spans.filter(({ replacement }) => replacement !== undefined)
  const [no, ...others] = new Set(edits.flatMap(({ line, endLine }) => [line, endLine]))
  const line = others.length === 0 ? lines.find(one => one.no === no) : undefined
  if (!line)
    return undefined
  // From the right, so that columns on the left stay what they are.
  return edits
    .toSorted((a, b) => b.column - a.column)
    .reduce((text, { column, endColumn, replacement }) =>
      text.slice(0, column - 1 - dedent) + replacement + text.slice(endColumn - 1 - dedent), line.text)
    .trim()
}
