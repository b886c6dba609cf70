/** CodeMirror as the deck has it: Python, the deck's type and colours, and no key that keeps the keyboard's users in. */
import type { Extension } from '@codemirror/state'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { pythonLanguage } from '@codemirror/lang-python'
import { indentUnit, syntaxHighlighting } from '@codemirror/language'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { pythonHighlighter } from './highlighter.ts'

export interface EditorOptions {
  parent: HTMLElement
  text: string
  /** What a screen reader calls it. */
  label: string
  /** Id of the element that says which keys do what. */
  describedBy: string
  onText: (text: string) => void
  /** Ctrl, Cmd or Shift with Enter. */
  onRun: () => void
  /** What else the editor does. */
  more?: Extension
}

const look = EditorView.theme({
  '&': { height: '100%', border: '1px solid var(--rule)', backgroundColor: 'var(--panel)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '3px solid var(--ink)', outlineOffset: '2px' },
  '.cm-scroller': { font: 'var(--type-code)', fontVariantLigatures: 'none', overflow: 'auto' },
  '.cm-content': { padding: '7px 0', caretColor: 'var(--ink)', outline: 'none' },
  '.cm-line': { padding: '0 15px' },
})

export function createEditor({ parent, text, label, describedBy, onText, onRun, more = [] }: EditorOptions): EditorView {
  const run = () => {
    onRun()
    return true
  }
  const extensions = [
    history(),
    Prec.high(keymap.of([{ key: 'Mod-Enter', run }, { key: 'Shift-Enter', run }])),
    keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap]),
    pythonLanguage,
    indentUnit.of('    '),
    EditorState.tabSize.of(4),
    syntaxHighlighting(pythonHighlighter),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy }),
    EditorView.updateListener.of(update => update.docChanged && onText(update.state.doc.toString())),
    look,
    more,
  ]
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) })
}

/** Puts another text in, where it is another one: the place in it and the history of edits are kept where it is not. */
export function setText(view: EditorView, text: string): void {
  const { doc } = view.state
  if (doc.toString() !== text)
    view.dispatch({ changes: { from: 0, to: doc.length, insert: text } })
}
