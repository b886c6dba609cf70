/**
 * What a program wrote for a terminal, as runs of text in one manner. Colours and weights are kept; every other escape code is
 * left out and reported, because a slide has neither a cursor nor a title bar.
 */
import Anser from 'anser'

export type Tone = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan'

export interface Run {
  text: string
  tone?: Tone
  bold?: boolean
  dim?: boolean
  italic?: boolean
  underline?: boolean
}

/** The runs of one line. */
export type Runs = readonly Run[]

export interface Parsed {
  lines: Runs[]
  /** The codes that were left out, as one writes them: `ESC[2K`, each once. */
  leftOut: string[]
}

/** CSI, OSC up to its end, any other escape; and the control characters besides tab and newline (ECMA-48). */
// eslint-disable-next-line no-control-regex, regexp/no-obscure-range -- the ranges are the standard's
const CODE = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[ -/]*[0-~]?)|[\0-\u0008\v-\u001F\u007F-\u009F]/g
// eslint-disable-next-line no-control-regex
const COLOURING = /^\u001B\[([\d;]*)m$/
/** What a terminal would have written over. */
const OVERWRITTEN = /[^\n]*\r(?!\n|$)/g
/** Reset, bold, dim, italic, underline and their ends; the eight colours, their bright twins, and the default. */
const KNOWN = new Set([0, 1, 2, 3, 4, 22, 23, 24, 39, ...range(30, 37), ...range(90, 97)])
const TAB = '        '

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function isKnown(code: string): boolean {
  const [, parameters] = COLOURING.exec(code) ?? []
  return parameters !== undefined && parameters.split(';').every(parameter => KNOWN.has(Number(parameter)))
}

/** `ESC[2K`, `ESC]0;…`, `^H` */
function nameOf(code: string): string {
  if (code.startsWith('\u001B]'))
    return `ESC]${code.slice(2).split(';')[0]!.replace(/\W/g, '')};…`
  if (code.startsWith('\u001B'))
    return `ESC${code.slice(1)}`
  const point = code.codePointAt(0)!
  return point < 32 ? `^${String.fromCodePoint(point + 64)}` : `0x${point.toString(16).toUpperCase()}`
}

function withoutUnknown(text: string): { text: string, leftOut: string[] } {
  const leftOut = new Set<string>()
  const unreturned = text.replaceAll('\r\n', '\n').replace(OVERWRITTEN, '')
  const clean = unreturned.replace(CODE, (code) => {
    if (isKnown(code))
      return code
    leftOut.add(nameOf(code))
    return ''
  })
  return { text: clean.replaceAll('\t', TAB), leftOut: [...leftOut] }
}

const TONES: readonly string[] = ['red', 'green', 'yellow', 'blue', 'magenta', 'cyan'] satisfies Tone[]

function toRun({ content, fg, decorations }: Anser.AnserJsonEntry): Run {
  const colour = (fg ?? '').replace(/^ansi-(?:bright-(?!black))?/, '')
  return {
    text: content,
    ...(TONES.includes(colour) ? { tone: colour as Tone } : {}),
    ...(decorations.includes('bold') ? { bold: true } : {}),
    ...(decorations.includes('dim') || colour === 'bright-black' ? { dim: true } : {}),
    ...(decorations.includes('italic') ? { italic: true } : {}),
    ...(decorations.includes('underline') ? { underline: true } : {}),
  }
}

/** Several lines at once, because a colour lasts until the next code, across line ends too. */
export function parseAnsi(text: string): Parsed {
  const { text: clean, leftOut } = withoutUnknown(text)
  const lines: Run[][] = [[]]
  for (const entry of Anser.ansiToJson(clean, { json: true, use_classes: true, remove_empty: true })) {
    const [first, ...others] = entry.content.split('\n')
    const add = (part: string) => part && lines.at(-1)!.push(toRun({ ...entry, content: part }))
    add(first!)
    for (const part of others) {
      lines.push([])
      add(part)
    }
  }
  return { lines, leftOut }
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
