/** Rust in pieces with the classes of styles/cell.css: as much of the language as short snippets need. */

export interface Piece {
  text: string
  /** A class, empty where the piece has no colour of its own. */
  kind: '' | 'code-comment' | 'code-string' | 'code-keyword' | 'code-constant' | 'code-definition'
}

const KEYWORDS = [
  'as|break|const|continue|else|enum|fn|for|if|impl|in|let|loop|match|move|mut|pub|ref',
  'return|self|static|struct|trait|type|use|where|while',
].join('|')

/** One alternative per kind, in this order: a keyword within a comment is a comment. */
const TOKEN = new RegExp([
  '(?<comment>//.*)',
  '(?<string>"(?:[^"\\\\]|\\\\.)*")',
  `(?<keyword>\\b(?:${KEYWORDS})\\b|=>|->|[-+*/%&|=<>!]+)`,
  '(?<constant>\\b(?:\\d[\\w.]*|true|false|None)\\b)',
  '(?<definition>\\b[a-z_]\\w*!|\'[a-z_]+\\b|\\b(?:[A-Z]\\w*|i32|f64|str|usize)\\b)',
].join('|'), 'g')

/** Columns from 0; `to` is the one after the last. */
export interface Mark {
  from: number
  to: number
  isPrimary: boolean
}

export interface MarkedPiece extends Piece {
  mark?: 'primary' | 'secondary'
}

/** The pieces, cut where a mark begins or ends. Where two meet, the primary one is drawn. */
export function withMarks(pieces: readonly Piece[], marks: readonly Mark[]): MarkedPiece[] {
  const edges = new Set(marks.flatMap(({ from, to }) => [from, to]))
  let column = 0
  return pieces.flatMap(({ text, kind }) => {
    const start = column
    column += text.length
    const cuts = [start, ...[...edges].filter(edge => edge > start && edge < column).sort((a, b) => a - b), column]
    return cuts.slice(1).map((end, index) => {
      const at = cuts[index]!
      const here = marks.filter(({ from, to }) => from <= at && end <= to)
      const mark = here.some(({ isPrimary }) => isPrimary) ? 'primary' as const : 'secondary' as const
      return { text: text.slice(at - start, end - start), kind, ...(here.length > 0 && { mark }) }
    })
  })
}

/** The pieces of one line, in order: together they are its text. */
export function highlightRust(line: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: text, index, groups } of line.matchAll(TOKEN)) {
    if (index > end)
      pieces.push({ text: line.slice(end, index), kind: '' })
    const [kind] = Object.entries(groups!).find(([, found]) => found !== undefined)!
    pieces.push({ text, kind: `code-${kind}` as Piece['kind'] })
    end = index + text.length
  }
  if (end < line.length)
    pieces.push({ text: line.slice(end), kind: '' })
  return pieces
}
