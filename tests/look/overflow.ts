import type { Seen } from './seen'

/** Half a stroke, and what a font's box has above and below its letters. */
const TOLERANCE = 2

/** Nothing is cut off or hangs out, whether or not the browser would let one scroll to it. */
export function checkOverflow(seen: readonly Seen[]): string[] {
  return seen.flatMap(({ kind, what, box, within }) => within
    .filter(area => box.left < area.left - TOLERANCE || box.top < area.top - TOLERANCE
      || box.right > area.right + TOLERANCE || box.bottom > area.bottom + TOLERANCE)
    .map(area => `${kind} "${what}" (${Object.values(box).map(Math.round).join(', ')}) leaves ${area.name}`))
}
