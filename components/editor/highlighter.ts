/** Highlights Python and Rust: edited code and displayed code get the same classes (styles/cell.css). */
import { pythonLanguage } from '@codemirror/lang-python'
import { rustLanguage } from '@codemirror/lang-rust'
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight'

/** All but the dot. */
const OPERATORS = [tags.arithmeticOperator, tags.bitwiseOperator, tags.compareOperator, tags.definitionOperator, tags.updateOperator]

export const LANGUAGES = { Python: pythonLanguage, Rust: rustLanguage }
export type Language = keyof typeof LANGUAGES

export const highlighter = tagHighlighter([
  { tag: [tags.keyword, ...OPERATORS], class: 'code-keyword' },
  { tag: [tags.number, tags.bool, tags.null], class: 'code-constant' },
  { tag: tags.string, class: 'code-string' },
  { tag: tags.comment, class: 'code-comment' },
  { tag: [tags.definition(tags.className), tags.function(tags.definition(tags.variableName)), tags.meta], class: 'code-definition' },
  // Of Rust: types, macros and lifetimes.
  { tag: [tags.typeName, tags.macroName, tags.special(tags.variableName)], class: 'code-definition' },
])

export interface CodePiece {
  text: string
  /** Classes, empty where the piece has no colour of its own. */
  classes: string
}

/** The code in pieces, newlines among them. */
export function highlight(code: string, language: Language): CodePiece[] {
  const pieces: CodePiece[] = []
  const put = (text: string, classes: string) => pieces.push({ text, classes })
  highlightCode(code, LANGUAGES[language].parser.parse(code), highlighter, put, () => put('\n', ''))
  return pieces
}
