/** What Miri says of a program that it stops, in the words of a slide. Pure. */
import type { Diagnosis } from '../../snippets/diagnosis.ts'
import type { Note } from '../../snippets/records.ts'

/** How its messages begin: none of them has a code, and rustc's own errors without one are about syntax. */
const FAULT = /^(?:Undefined Behavior|unsupported operation|deadlock|abnormal termination|resource exhaustion|memory leaked)\b/
const ISOLATED = /^unsupported operation: (.+?) not available when isolation is enabled$/
/** Advice about Miri's own options, and the way through the standard library. */
const FOR_ITS_USERS = /-Zmiri|BACKTRACE|^inside |^see http/
/** `alloc529 was deallocated here:`, with the place. */
const PLACE = / here:$/

const isPlace = ({ message, spans }: Note): boolean => PLACE.test(message) && spans.length > 0
const isForEverybody = ({ message }: Note): boolean => !FOR_ITS_USERS.test(message)

export const isFault = (message: string): boolean => FAULT.test(message)

/** Shown where the program called what went wrong, even if that lies within the standard library: Miri's notes lead there. */
export function asFault(diagnosis: Diagnosis): Diagnosis {
  const message = inPlainWords(diagnosis.message)
  const places = diagnosis.notes.filter(isPlace)
  const [caller] = diagnosis.notes.filter(note => !isPlace(note)).flatMap(({ spans }) => spans)
  const fault = diagnosis.labels.length === 0 && caller ? [{ ...caller, label: message, primary: true }] : diagnosis.labels
  const others = places.flatMap(({ spans, message: label }) => spans.map(span => ({ ...span, label: label.slice(0, -1), primary: false })))
  const notes = diagnosis.notes.filter(note => isForEverybody(note) && !isPlace(note))
  return { ...diagnosis, message, labels: [...fault, ...others], notes }
}

function inPlainWords(message: string): string {
  const [, what] = ISOLATED.exec(message) ?? []
  return what ? `${what} is not to be had in this page: it has no files, no input, no date and no other programs` : message
}

/** The compiler's own last words, where its memory has run out; Miri has its own for a program that wants too much at once. */
const NO_MEMORY = /(?:^thread .+ panicked at .*stacker.*\nunable to allocate [\s\S]*)?^memory allocation of \d+ bytes failed[\s\S]*/m

export const isExhausted = (lastWords: string): boolean => NO_MEMORY.test(lastWords)

/** What the program itself has printed. */
export const withoutLastWords = (output: string): string => output.replace(NO_MEMORY, '')
