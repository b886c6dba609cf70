/** rustc's labels, placed under the lines that they speak of. Pure; in px. */
import type { Span } from '../../snippets/records.ts'
import type { Source } from './source.ts'
import { lettersIn, shortened, widthOf, wrap } from './wrap.ts'

/** Of labels and notes. */
export const TEXT_HEIGHT = 20
/** From the pane's edge to a line's first column: the bar of the line in focus, and air. */
export const INDENT = 16
/** A column of the code's type, 18 px. */
export const COLUMN = 10.8
export const LABEL_GAP = 4
export interface PlacedLabel {
  /** As it is drawn: what a closure is called is shortened. None where rustc only points. */
  lines: string[]
  left: number
  top: number
  isPrimary: boolean
  /** The line below which it stands, and the columns there that rustc means, from 0. */
  mark: { no: number, from: number, to: number }
  /** From the mark down to the label: its place and its height. */
  lead: { left: number, top: number, height: number }
}

export interface Words {
  spans: readonly Span[]
  /** Labels that are drawn; room is kept for all. */
  shown: ReadonlySet<string>
  /** Whether marks without a label are drawn. */
  isRefused: boolean
  width: number
}

/** From left to right on its last line; a span of several lines begins there at the first letter. */
function columnsOf(span: Span, { lines, dedent }: Source): [number, number] {
  const text = lines.find(({ no }) => no === span.endLine)?.text ?? ''
  const first = text.length - text.trimStart().length
  const from = span.line === span.endLine ? span.column - 1 - dedent : first
  return [from, Math.max(span.endColumn - 1 - dedent, from + 1)]
}

/** Bold letters are wider. */
const BOLD = 1.06
/** Between a label and the pane's right edge. */
const MARGIN = 8

/** In one line where the pane is wide enough; else in lines of like lengths. */
function linesOf(text: string, width: number): string[] {
  const most = lettersIn(width - INDENT - MARGIN)
  const rows = Math.ceil(text.length / most)
  return wrap(text, rows === 1 ? most : Math.min(most, Math.ceil(text.length / rows) + 6))
}

/**
 * Under one line, the rightmost first, as rustc has it: a lower one's lead passes those above it on their left.
 * The height is that of all labels, drawn or not.
 */
export function placeLabels(
  no: number,
  top: number,
  source: Source,
  { spans, shown, isRefused, width }: Words,
): { placed: PlacedLabel[], height: number } {
  const here = spans
    .filter(({ endLine }) => endLine === no)
    .map(span => ({ span, columns: columnsOf(span, source) }))
    .sort((a, b) => b.columns[0] - a.columns[0])
  let y = top
  const placed = here.flatMap(({ span, columns: [from, to] }) => {
    const markLeft = INDENT + from * COLUMN
    const lines = span.label === null ? [] : linesOf(shortened(span.label), width / (span.primary ? BOLD : 1))
    const left = Math.max(INDENT, Math.min(markLeft, width - MARGIN - widthOf(lines) * (span.primary ? BOLD : 1)))
    const label = { lines, left, top: y, isPrimary: span.primary, mark: { no, from, to }, lead: { left: markLeft, top, height: y - top } }
    y += lines.length > 0 ? lines.length * TEXT_HEIGHT + LABEL_GAP : 0
    return (span.label === null ? isRefused : shown.has(span.label)) ? [label] : []
  })
  return { placed, height: y - top }
}
