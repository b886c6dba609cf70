/** Highlights Python: edited code and displayed code get the same classes (styles/cell.css). */
import { pythonLanguage } from '@codemirror/lang-python'
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight'

/** All but the dot. */
const OPERATORS = [tags.arithmeticOperator, tags.bitwiseOperator, tags.compareOperator, tags.definitionOperator, tags.updateOperator]

export const pythonHighlighter = tagHighlighter([
  { tag: [tags.keyword, ...OPERATORS], class: 'code-keyword' },
  { tag: [tags.number, tags.bool, tags.null], class: 'code-constant' },
  { tag: tags.string, class: 'code-string' },
  { tag: tags.comment, class: 'code-comment' },
  { tag: [tags.definition(tags.className), tags.function(tags.definition(tags.variableName)), tags.meta], class: 'code-definition' },
])

export interface CodePiece {
  text: string
  /** Classes, empty where the piece has no colour of its own. */
  classes: string
}

/** The code in pieces, newlines among them. */
export function highlightPython(code: string): CodePiece[] {
  const pieces: CodePiece[] = []
  const put = (text: string, classes: string) => pieces.push({ text, classes })
  highlightCode(code, pythonLanguage.parser.parse(code), pythonHighlighter, put, () => put('\n', ''))
  return pieces
}
