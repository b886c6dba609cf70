/** What rustc writes of a snippet with --error-format=json, as the record beside it. */
import type { RustcDiagnostic } from '../../snippets/diagnosis.ts'
import type { Refused } from '../../snippets/records.ts'
import { inFile, toNote, toSpans } from '../../snippets/diagnosis.ts'
import { CommandError } from '../lib/command.ts'

/** One JSON object a line. */
export function readDiagnostics(stderr: string, file: string): RustcDiagnostic[] {
  return stderr.split('\n').filter(Boolean).map((line) => {
    try {
      return JSON.parse(line) as RustcDiagnostic
    }
    catch {
      throw new CommandError(`${file}: rustc wrote no JSON: ${line}`)
    }
  })
}

/** The errors that are about the code: not the line that counts them. */
function errorsOf(diagnostics: readonly RustcDiagnostic[]): RustcDiagnostic[] {
  return diagnostics.filter(({ level, spans, code }) => level === 'error' && (spans.length > 0 || code !== null))
}

/**
 * The record of a refused file.
 *
 * @throws CommandError where rustc has more than one error, or another than the one expected
 */
export function toRefused(diagnostics: readonly RustcDiagnostic[], file: string, code: string, rustc: string): Refused {
  const errors = errorsOf(diagnostics)
  const [error] = errors
  const codes = errors.map(one => one.code?.code ?? 'an error without a code').join(', ')
  if (!error)
    throw new CommandError(`${file}: rustc ${rustc} accepts it, and it is to be refused with ${code}.`)
  if (errors.length > 1 || error.code?.code !== code)
    throw new CommandError(`${file}: rustc ${rustc} refuses it with ${codes}, and ${code} alone is expected.`)
  return {
    outcome: 'refused',
    rustc,
    code,
    message: error.message,
    labels: toSpans(error.spans, file),
    notes: error.children.map(child => toNote(child, file)),
    rendered: (error.rendered ?? '').trimEnd().replaceAll(/(?<=--> ).*?\/(?=library\/)/g, ''),
  }
}

/** With the toolchain's sources installed rustc also quotes the standard library, and its own text is another. */
export function quotesLibrary(diagnostics: readonly RustcDiagnostic[], file: string): boolean {
  return diagnostics.some(({ spans, children }) =>
    spans.some(span => !inFile(span, file) && span.text.length > 0) || quotesLibrary(children, file))
}
