/** How a borrow's kind is drawn, in arrows and in live ranges: told apart by form, not by colour. */

export interface Stroke {
  'stroke-width': number
  'stroke-dasharray'?: string
}

/** Many may read at once: a thin, broken line. One alone may write: a thick one. */
export function borrowStroke(kind: '&' | '&mut' | 'owns'): Stroke {
  if (kind === '&')
    return { 'stroke-width': 2, 'stroke-dasharray': '6 4' }
  return { 'stroke-width': kind === '&mut' ? 4 : 2 }
}
