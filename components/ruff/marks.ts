/** Underlines what ruff finds, in the editor. */
import type { Extension, Range, Text } from '@codemirror/state'
import type { DecorationSet } from '@codemirror/view'
import type { Problem } from './linter-api.ts'
import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView } from '@codemirror/view'

const setProblems = StateEffect.define<readonly Problem[]>()

/** They move with the text while it is typed, until the next ones come. */
const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects, changes, state }) {
    const shown = effects.findLast(effect => effect.is(setProblems))
    return shown ? Decoration.set(shown.value.flatMap(problem => markOf(problem, state.doc)), true) : marks.map(changes)
  },
  provide: from => EditorView.decorations.from(from),
})

export const marks: Extension = field

/** Underlines these problems, which were found in the editor's text as it is. */
export function showProblems(view: EditorView, problems: readonly Problem[]): void {
  view.dispatch({ effects: setProblems.of(problems) })
}

/** What is missing has no length: the character at its place is marked, or the one before it at the end of a line. */
function markOf({ from, to, rule, message }: Problem, doc: Text): Range<Decoration>[] {
  const line = doc.lineAt(Math.min(from, doc.length))
  const isEmpty = to <= from
  const start = isEmpty && from >= line.to ? Math.max(line.from, line.to - 1) : from
  const end = Math.min(isEmpty ? start + 1 : to, doc.length)
  if (start >= end)
    return []
  const title = rule ? `${rule}: ${message}` : message
  return [Decoration.mark({ class: rule ? 'lint-mark' : 'lint-mark lint-syntax', attributes: { title } }).range(start, end)]
}
