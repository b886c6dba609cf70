/** The lines of a snippet that a slide shows, with their numbers in the file. */

interface SourceLine {
  /** In the file, from 1: as rustc counts. */
  no: number
  /** Without the indentation that all lines share. */
  text: string
}

export interface Source {
  lines: readonly SourceLine[]
  /** Columns that were taken off each line's left. */
  dedent: number
}

const indentOf = (text: string): number => text.length - text.trimStart().length

/**
 * The lines between `// #region code` and its end.
 *
 * @throws RangeError when there is no such region
 */
export function readSource(code: string, file: string, region = 'code'): Source {
  const all = code.split('\n').map((text, index) => ({ no: index + 1, text: text.trimEnd() }))
  const begin = all.findIndex(({ text }) => text.trim() === `// #region ${region}`)
  const end = all.findIndex(({ text }) => text.trim() === `// #endregion ${region}`)
  if (begin < 0 || end <= begin + 1)
    throw new RangeError(`${file} has no region "${region}" with code in it.`)
  const lines = all.slice(begin + 1, end)
  const dedent = Math.min(...lines.filter(({ text }) => text).map(({ text }) => indentOf(text)))
  return { dedent, lines: lines.map(({ no, text }) => ({ no, text: text.slice(dedent) })) }
}
