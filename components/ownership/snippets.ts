/** The Rust of slides by name, with rustc's words and the trace that lie beside it. */
import type { Snippet, TracedSnippet } from './picture.ts'
import { parseRustRecord } from '../../snippets/records.ts'
import { parseTrace } from '../../snippets/trace.ts'
import { readSource } from '../rustc/source.ts'
import { traceProblems } from './trace-problems.ts'

const CODE = import.meta.glob<string>('/snippets/ownership/*.rs', { query: '?raw', import: 'default', eager: true })
const RECORDS = import.meta.glob('/snippets/ownership/*.rustc.json', { import: 'default', eager: true })
const TRACES = import.meta.glob('/snippets/ownership/*.trace.json', { import: 'default', eager: true })

const FOLDER = '/snippets/ownership/'

function namesOf(files: Readonly<Record<string, unknown>>, suffix: string): string[] {
  return Object.keys(files).map(path => path.slice(FOLDER.length, -suffix.length))
}

export const SNIPPET_NAMES: readonly string[] = namesOf(CODE, '.rs')
export const TRACED_NAMES: readonly string[] = namesOf(TRACES, '.trace.json')

/** @throws Error naming what is not there, or is not so, and where */
export function readSnippet(name: string): Snippet {
  const code = CODE[`${FOLDER}${name}.rs`]
  if (code === undefined)
    throw new RangeError(`There is no snippet "${name}". There are: ${SNIPPET_NAMES.join(', ')}.`)
  const file = `snippets/ownership/${name}.rs`
  const recordFile = `${FOLDER}${name}.rustc.json`
  if (!(recordFile in RECORDS))
    throw new RangeError(`${recordFile.slice(1)} is missing. Run: npm run snippets.`)
  return { file, source: readSource(code, file), record: parseRustRecord(RECORDS[recordFile], recordFile.slice(1)) }
}

/** @throws Error naming what is not there, or is not so, and where */
export function readTracedSnippet(name: string): TracedSnippet {
  const snippet = readSnippet(name)
  const path = `${FOLDER}${name}.trace.json`
  if (!(path in TRACES))
    throw new RangeError(`There is no trace for "${name}". There are: ${TRACED_NAMES.join(', ')}.`)
  return withTrace(snippet, TRACES[path], path.slice(1))
}

/** @throws Error naming what in the trace is not so */
export function withTrace(snippet: Snippet, value: unknown, file: string): TracedSnippet {
  const trace = parseTrace(value, file)
  const [problem] = traceProblems(snippet.source, snippet.record, trace)
  if (problem)
    throw new RangeError(`${file}: ${problem}.`)
  return { ...snippet, trace }
}
