/** `rustc --explain` in pieces that a view can draw: paragraphs, and code between fences. Pure. */

export interface Piece {
  kind: 'text' | 'code'
  text: string
}

const FENCE = /^```/
/** Lines that a documentation test needs and no reader. */
const HIDDEN = /^# /

export function piecesOf(explanation: string): Piece[] {
  const pieces: Piece[] = []
  let isCode = false
  let lines: string[] = []
  const close = () => {
    const text = isCode ? lines.filter(line => !HIDDEN.test(line)).join('\n') : lines.join(' ')
    if (text.trim())
      pieces.push({ kind: isCode ? 'code' : 'text', text: isCode ? text : text.trim() })
    lines = []
  }
  for (const line of explanation.split('\n')) {
    if (FENCE.test(line)) {
      close()
      isCode = !isCode
    }
    else if (!isCode && line.trim() === '') {
      close()
    }
    else {
      lines.push(line)
    }
  }
  close()
  return pieces
}
