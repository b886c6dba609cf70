import type { Text } from '@codemirror/state'
/** rustc's labels as CodeMirror draws them: a mark in the line, and the words under it, placed as on every slide. */
import type { DecorationSet } from '@codemirror/view'
import type { Span } from '../../snippets/records.ts'
import type { PlacedLabel } from './labels.ts'
import type { Source } from './source.ts'
import { Decoration, WidgetType } from '@codemirror/view'
import { placeLabels } from './labels.ts'

class LineLabels extends WidgetType {
  readonly #labels: readonly PlacedLabel[]
  readonly #height: number

  constructor(labels: readonly PlacedLabel[], height: number) {
    super()
    this.#labels = labels
    this.#height = height
  }

  override get estimatedHeight(): number {
    return this.#height
  }

  override eq(other: LineLabels): boolean {
    return JSON.stringify(this.#labels) === JSON.stringify(other.#labels)
  }

  override toDOM(): HTMLElement {
    const box = element('rustc-labels', { height: this.#height })
    for (const { lines, left, top, isPrimary, lead } of this.#labels.filter(({ lines }) => lines.length > 0)) {
      box.append(element('rustc-lead', { left: lead.left, top: 0, height: lead.height }))
      const label = element(isPrimary ? 'rustc-label primary' : 'rustc-label', { left, top })
      label.dataset.label = ''
      label.textContent = lines.join('\n')
      box.append(label)
    }
    return box
  }
}

function element(className: string, places: Partial<Record<'left' | 'top' | 'height', number>>): HTMLElement {
  const made = document.createElement('div')
  made.className = className
  for (const [name, value] of Object.entries(places))
    made.style.setProperty(name, `${value}px`)
  return made
}

const MARKS = { primary: Decoration.mark({ class: 'rustc-primary' }), secondary: Decoration.mark({ class: 'rustc-secondary' }) }

/**
 * Of spans that are about this text.
 *
 * @param doc the text
 * @param spans what rustc points to in it
 * @param width that the labels may take, px
 */
export function lineLabels(doc: Text, spans: readonly Span[], width: number): DecorationSet {
  const source: Source = { dedent: 0, lines: doc.toJSON().map((text, index) => ({ no: index + 1, text })) }
  const shown = new Set(spans.flatMap(({ label }) => label ?? []))
  const decorations = [...new Set(spans.map(({ endLine }) => endLine))].filter(no => no <= doc.lines).flatMap((no) => {
    const { placed, height } = placeLabels(no, 0, source, { spans, shown, isRefused: true, width })
    const line = doc.line(no)
    const marks = placed.flatMap(({ mark, isPrimary }) => {
      const [from, to] = [mark.from, mark.to].map(column => Math.min(line.from + column, line.to))
      return from! < to! ? [MARKS[isPrimary ? 'primary' : 'secondary'].range(from!, to!)] : []
    })
    const words = new LineLabels(placed, height)
    return height > 0 ? [...marks, Decoration.widget({ widget: words, side: 1, block: true }).range(line.to)] : marks
  })
  return Decoration.set(decorations, true)
}
