/** A program's terminal output, as runs of text in one style. */
import Anser from 'anser'

interface Run {
  text: string
  /** Classes: its colour, `bold`, `dim`, `italic`, `underline`. */
  manner: readonly string[]
}

/** The runs of one line. */
export type Runs = readonly Run[]

/** Bright colours are drawn as the plain ones, bright black is grey. */
function mannerOf({ fg, decorations }: Anser.AnserJsonEntry): string[] {
  const colour = fg === 'ansi-bright-black' ? 'dim' : fg?.replace(/^ansi-(?:bright-)?/, '')
  return [...colour ? [colour] : [], ...decorations]
}

/** Several lines at once, because a colour lasts until the next code, across line ends too. */
export function parseAnsi(written: readonly string[]): Runs[] {
  const lines: Run[][] = [[]]
  for (const entry of Anser.ansiToJson(written.join('\n'), { json: true, use_classes: true, remove_empty: true })) {
    for (const [index, text] of entry.content.split('\n').entries()) {
      if (index > 0)
        lines.push([])
      if (text)
        lines.at(-1)!.push({ text, manner: mannerOf(entry) })
    }
  }
  return lines
}

/** A line broken where the terminal ends, into one or more rows. */
export function wrap(line: Runs, columns: number): Runs[] {
  const rows: Run[][] = [[]]
  let room = columns
  for (const run of line) {
    for (let rest = run.text; rest.length > 0;) {
      if (room === 0) {
        rows.push([])
        room = columns
      }
      const part = rest.slice(0, room)
      rows.at(-1)!.push({ ...run, text: part })
      room -= part.length
      rest = rest.slice(part.length)
    }
  }
  return rows
}
