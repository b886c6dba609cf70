/** Small snippets for the tests of this folder. */
import type { RustRecord, Span } from '../../snippets/records.ts'
import type { Source } from '../rustc/source.ts'
import { parseTrace } from '../../snippets/trace.ts'

export const ACCEPTED: RustRecord = { outcome: 'runs', rustc: '1.97.0', output: '' }

export function label(line: number, column: number, text: string | null, more: Partial<Span> = {}): Span {
  return { line, column, endLine: line, endColumn: column + 1, label: text, primary: false, ...more }
}

export function refused(labels: Span[], notes: Extract<RustRecord, { outcome: 'refused' }>['notes'] = []): RustRecord {
  return { outcome: 'refused', rustc: '1.97.0', code: 'E0382', message: 'borrow of moved value: `a`', labels, notes, rendered: '' }
}

/** Lines of a file from `first` on, of which four columns were taken off. */
export function sourceOf(first: number, ...lines: string[]): Source {
  return { dedent: 4, lines: lines.map((text, index) => ({ no: first + index, text })) }
}

export const traceOf = (steps: unknown[]) => parseTrace({ steps }, 'x.trace.json')
