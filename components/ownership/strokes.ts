/** How a borrow's kind is drawn, in arrows and in live ranges: distinguished by form, not by colour. */

export interface Stroke {
  'stroke-width': number
  'stroke-dasharray'?: string
}

/** Shared borrows: a thin, broken line. A mutable borrow: a thick one. */
export function borrowStroke(kind: '&' | '&mut' | 'owns'): Stroke {
  if (kind === '&')
    return { 'stroke-width': 2, 'stroke-dasharray': '6 4' }
  return { 'stroke-width': kind === '&mut' ? 4 : 2 }
}
