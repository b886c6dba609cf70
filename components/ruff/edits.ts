/** Texts and the edits that ruff proposes for them. */
import type { Edit, Fix } from './linter-api.ts'

/** Offset of the place in a row and a column, both from 1; columns count UTF-16 code units. */
export type OffsetOf = (row: number, column: number) => number

/** Looks up places in `text`, whose lines end in `\n`. What lies behind its end is its end. */
export function offsetsIn(text: string): OffsetOf {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    starts.push(at + 1)
  return (row, column) => Math.min((starts[row - 1] ?? text.length) + column - 1, text.length)
}

/** @throws RangeError when two of them overlap or one lies outside of the text: they are of another text then */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const { from, to, insert } of inOrder(edits)) {
    if (from < done || to < from || to > text.length)
      throw new RangeError(`edits: ${from} to ${to} does not fit a text of ${text.length} behind ${done}`)
    result += text.slice(done, from) + insert
    done = to
  }
  return result + text.slice(done)
}

/** The edits of as many fixes as do not touch each other, from the start of the text on. */
export function compatibleEdits(fixes: readonly Fix[]): Edit[] {
  const chosen: Edit[] = []
  let end = -1
  for (const { edits } of fixes.toSorted((a, b) => startOf(a) - startOf(b))) {
    const ordered = inOrder(edits)
    if (ordered.length === 0 || ordered[0]!.from <= end)
      continue
    chosen.push(...ordered)
    end = Math.max(...ordered.map(({ to }) => to))
  }
  return chosen
}

function startOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ from }) => from))
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.from - b.from || a.to - b.to)
}
