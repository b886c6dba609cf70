/** What was recorded of the pairs in snippets/basics: the same few lines in Python and in Rust. */
import { parsePythonRecord, parseRustRecord } from '../../snippets/records.ts'

export interface Twins {
  /** The versions that ran them. */
  runtimes: string
  /** What came of each; one line where they agree. */
  results: string[]
}

const FOLDER = '/snippets/basics/'
const RECORDS = import.meta.glob<unknown>('/snippets/basics/*.json', { import: 'default', eager: true })

export const TWIN_NAMES: readonly string[] = Object.keys(RECORDS)
  .filter(path => path.endsWith('.rustc.json'))
  .map(path => path.slice(FOLDER.length, -'.rustc.json'.length))

/** `3` and `4` on two lines → `3; 4` */
const inOneLine = (text: string): string => text.trim().split('\n').join('; ')

/**
 * @throws RangeError where there is no such pair
 * @throws TypeError naming the record that is missing or broken
 */
export function readTwins(name: string): Twins {
  if (!TWIN_NAMES.includes(name))
    throw new RangeError(`There is no pair "${name}" in snippets/basics. There are: ${TWIN_NAMES.join(', ')}.`)
  const [pythonFile, rustFile] = [`${FOLDER}${name}.output.json`, `${FOLDER}${name}.rustc.json`]
  const python = parsePythonRecord(RECORDS[pythonFile], pythonFile.slice(1))
  const rust = parseRustRecord(RECORDS[rustFile], rustFile.slice(1))
  const fromPython = [inOneLine(python.printed), python.raised].filter(Boolean).join('; ')
  const fromRust = rust.outcome === 'runs' ? inOneLine(rust.output) : `${rust.code}: ${rust.message}`
  return {
    runtimes: `CPython ${python.python}, rustc ${rust.rustc}`,
    results: fromPython === fromRust ? [`Both print: ${fromPython}`] : [`Python: ${fromPython}`, `Rust: ${fromRust}`],
  }
}
