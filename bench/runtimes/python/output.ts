/** Keeps a program's output, as much as a slide can use, and passes it on in pieces. */

export interface OutputLimits {
  /** Lines that are kept; what comes after them is counted. */
  lines: number
  /** A program that prints one endless line is stopped from filling the memory. */
  characters: number
}

const OF_A_CELL: OutputLimits = { lines: 500, characters: 50_000 }
/** Pieces are passed on at most this often, ms: each is a message to the page. */
const PIECE_EVERY_MS = 100
/** Except for the first ones, which are sent at once: a program may print a line and then run until it is stopped. */
const PIECES_AT_ONCE = 20

export interface PrintedOutput {
  text: string
  /** Lines that the text leaves out. */
  omittedLines: number
}

export class OutputBuffer {
  readonly #clock: () => number
  readonly #onPiece?: (piece: string) => void
  readonly #limits: OutputLimits
  readonly #decoder = new TextDecoder()
  #text = ''
  #lines = 0
  #omittedLines = 0
  #handedOn = 0
  #handedOnMs: number
  #pieces = 0

  constructor(clock: () => number, onPiece?: (piece: string) => void, limits = OF_A_CELL) {
    this.#clock = clock
    this.#onPiece = onPiece
    this.#limits = limits
    this.#handedOnMs = clock()
  }

  /** Bytes as a program wrote them: a character may be cut in two. */
  write(bytes: Uint8Array): void {
    const room = this.#limits.characters - this.#text.length
    const text = this.#decoder.decode(bytes, { stream: true })
    if (this.#lines < this.#limits.lines && room > 0)
      this.#keep(text, room)
    else
      this.#omittedLines += countLines(text)
    if (this.#pieces < PIECES_AT_ONCE || this.#clock() - this.#handedOnMs >= PIECE_EVERY_MS)
      this.#handOn()
  }

  /** All output; passes on the rest. */
  end(): PrintedOutput {
    this.#handOn()
    return { text: this.#text, omittedLines: this.#omittedLines }
  }

  #keep(text: string, room: number): void {
    const end = Math.min(endOfLine(text, this.#limits.lines - this.#lines), room)
    this.#text += text.slice(0, end)
    this.#lines += countLines(text.slice(0, end))
    this.#omittedLines += countLines(text.slice(end))
  }

  #handOn(): void {
    this.#handedOnMs = this.#clock()
    this.#pieces++
    if (this.#text.length > this.#handedOn)
      this.#onPiece?.(this.#text.slice(this.#handedOn))
    this.#handedOn = this.#text.length
  }
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    lines++
  return lines
}

/** Where the `count`-th line ends, its newline included; the whole length where there are fewer. */
function endOfLine(text: string, count: number): number {
  let end = 0
  for (let line = 0; line < count; line++) {
    const newline = text.indexOf('\n', end)
    if (newline < 0)
      return text.length
    end = newline + 1
  }
  return end
}
