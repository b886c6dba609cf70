import type { Seen } from './seen'

const SMALLEST = 16

/** No text is smaller than 16 px on the canvas, whatever scales it; SVG included. */
export function checkSize(seen: readonly Seen[]): string[] {
  return seen
    .filter(({ kind, size }) => kind === 'text' && size < SMALLEST - 0.05)
    .map(({ what, size }) => `"${what}" is ${size.toFixed(1)} px`)
}
