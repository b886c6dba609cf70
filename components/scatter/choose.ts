/** Chooses one of the points by pointer or by arrow key. */

interface Points { xs: Float64Array, ys: Float64Array }

/** Of the arrow keys; y grows downwards. */
const DIRECTIONS: Record<string, readonly [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Index of the point nearest to a place. */
export function nearestTo({ xs, ys }: Points, x: number, y: number): number {
  const distances = Array.from(xs, (there, index) => Math.hypot(there - x, ys[index]! - y))
  return distances.indexOf(Math.min(...distances))
}

/**
 * Index of the next point in an arrow key's direction: the nearest of those that lie more that way than across.
 *
 * @returns the same index where nothing lies that way; undefined for another key
 */
export function nextTowards({ xs, ys }: Points, index: number, key: string): number | undefined {
  const direction = DIRECTIONS[key]
  if (!direction)
    return undefined
  let next = index
  let least = Infinity
  for (let there = 0; there < xs.length; there++) {
    const [dx, dy] = [xs[there]! - xs[index]!, ys[there]! - ys[index]!]
    const along = dx * direction[0] + dy * direction[1]
    const across = Math.abs(dx * direction[1] - dy * direction[0])
    const distance = Math.hypot(dx, dy)
    if (along > 0 && along >= across && distance < least)
      [next, least] = [there, distance]
  }
  return next
}
