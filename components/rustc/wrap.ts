/** Wraps text to a known width, without a browser. Pure. */

/** An average letter of the label's type, 16 px, a little wide: a label never runs out of its place. */
const LETTER = 7.9

/** rustc names a closure by the place where it stands, which the mark shows already. */
export function shortened(text: string): string {
  return text.replace(/\{closure@[^}]*\}/g, '{closure}')
}

/** Breaks at spaces, so that no line has more letters. A longer word stays whole. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else
      lines.push(word)
  }
  return lines
}

/** How many letters fit a width, in px. */
export function lettersIn(width: number): number {
  return Math.floor(width / LETTER)
}

/** Width of the longest line, in px. */
export function widthOf(lines: readonly string[]): number {
  return Math.max(0, ...lines.map(line => line.length)) * LETTER
}
