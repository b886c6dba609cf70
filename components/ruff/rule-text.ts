/** Reads what ruff says of a rule: the part of Markdown that its documentation uses. */

export type Block
  = | { kind: 'heading' | 'paragraph', pieces: Piece[] }
    | { kind: 'list', items: Piece[][] }
    | { kind: 'code', text: string, isPython: boolean }

export interface Piece {
  text: string
  isCode: boolean
}

const FENCE = /^```(\w*)\s*$/
const ITEM = /^\s*(?:[-*]|\d+\.)\s+/
/** `[name]: https://…`: nothing on a slide leads out of it. */
const TARGET = /^\[[^\]]+\]:/
/** What ends a paragraph. */
const BREAK = /^(?:#|```|\s*(?:[-*]|\d+\.)\s)/

export function parseRuleText(markdown: string): Block[] {
  const lines = markdown.split('\n').filter(line => !TARGET.test(line))
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!
    const fence = FENCE.exec(line)
    const end = fence ? endOfCode(lines, at) : endOfText(lines, at)
    if (fence)
      blocks.push({ kind: 'code', text: lines.slice(at + 1, end - 1).join('\n'), isPython: fence[1] === 'python' })
    else if (line.startsWith('#'))
      blocks.push({ kind: 'heading', pieces: piecesOf(line.replace(/^#+\s*/, '')) })
    else if (ITEM.test(line))
      addItem(blocks, joined(lines, at, end).replace(ITEM, ''))
    else if (line.trim() !== '')
      blocks.push({ kind: 'paragraph', pieces: piecesOf(joined(lines, at, end)) })
    at = end
  }
  return blocks
}

function endOfCode(lines: readonly string[], at: number): number {
  const closing = lines.findIndex((line, index) => index > at && FENCE.test(line))
  return closing < 0 ? lines.length + 1 : closing + 1
}

/** A heading and an empty line end with themselves, a paragraph and an item where another block begins. */
function endOfText(lines: readonly string[], at: number): number {
  if (lines[at]!.startsWith('#') || lines[at]!.trim() === '')
    return at + 1
  const end = lines.findIndex((line, index) => index > at && (line.trim() === '' || BREAK.test(line)))
  return end < 0 ? lines.length : end
}

function joined(lines: readonly string[], from: number, to: number): string {
  return lines.slice(from, to).map(line => line.replace(/^>/, '').trim()).join(' ')
}

function addItem(blocks: Block[], text: string): void {
  const last = blocks.at(-1)
  if (last?.kind === 'list')
    last.items.push(piecesOf(text))
  else
    blocks.push({ kind: 'list', items: [piecesOf(text)] })
}

/** Text, and code that stands between backticks. */
export function codeIn(text: string): Piece[] {
  return text.split(/(`[^`]+`)/).filter(Boolean).map(piece => /^`[^`]+`$/.test(piece)
    ? { text: piece.slice(1, -1), isCode: true }
    : { text: piece, isCode: false })
}

/** Of a link its name is left, of emphasis its words. */
function piecesOf(text: string): Piece[] {
  return codeIn(text).map(piece => piece.isCode ? piece : { ...piece, text: plain(piece.text) })
}

function plain(text: string): string {
  return text
    .replace(/\]\((?:[^()]|\([^()]*\))*\)|\]\[[^\]]*\]/g, '')
    .replace(/[[\]]/g, '')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(?<![\w*])[*_]([^*_\s](?:[^*_]*[^*_\s])?)[*_](?![\w*])/g, '$1')
}
