/** The right answers, computed apart from everything that is measured. */
import { pointSets } from './points.ts'

/** Points of a strip, ordered by y. */
interface Strip { fromX: number, toX: number, xs: Float64Array, ys: Float64Array }

/** Others in a strip, at most: a root of their number would do, and this is one for any number that the lab has. */
const STRIP = 256

/**
 * For every point the distance to the nearest of the others: looks along the strips of the plane nearest in x, in each from the
 * point's own y upwards and downwards, until what is left is too far in one direction alone.
 */
export function nearestByStrips(bytes: Uint8Array): Float64Array {
  const { xs, ys, otherXs, otherYs } = pointSets(bytes)
  const strips = cutStrips(otherXs, otherYs)
  return xs.map((x, index) => Math.sqrt(nearestInStrips(strips, x, ys[index]!)))
}

function cutStrips(xs: Float64Array, ys: Float64Array): Strip[] {
  const order = Uint32Array.from(xs, (_, index) => index).sort((a, b) => xs[a]! - xs[b]!)
  const strips: Strip[] = []
  for (let from = 0; from < order.length; from += STRIP) {
    const run = order.slice(from, from + STRIP)
    const [fromX, toX] = [xs[run[0]!]!, xs[run.at(-1)!]!]
    run.sort((a, b) => ys[a]! - ys[b]!)
    strips.push({ fromX, toX, xs: Float64Array.from(run, index => xs[index]!), ys: Float64Array.from(run, index => ys[index]!) })
  }
  return strips
}

/** The least squared distance. */
function nearestInStrips(strips: readonly Strip[], x: number, y: number): number {
  const home = firstNotBelow(strips.length, index => strips[index]!.toX - x)
  let best = Number.POSITIVE_INFINITY
  for (let right = home; right < strips.length; right++) {
    const gap = Math.max(0, strips[right]!.fromX - x)
    if (gap * gap >= best)
      break
    best = nearestInStrip(strips[right]!, x, y, best)
  }
  for (let left = home - 1; left >= 0; left--) {
    const gap = x - strips[left]!.toX
    if (gap * gap >= best)
      break
    best = nearestInStrip(strips[left]!, x, y, best)
  }
  return best
}

function nearestInStrip({ xs, ys }: Strip, x: number, y: number, best: number): number {
  const start = firstNotBelow(ys.length, index => ys[index]! - y)
  for (let up = start; up < ys.length && (ys[up]! - y) ** 2 < best; up++)
    best = Math.min(best, squared(xs[up]! - x, ys[up]! - y))
  for (let down = start - 1; down >= 0 && (ys[down]! - y) ** 2 < best; down--)
    best = Math.min(best, squared(xs[down]! - x, ys[down]! - y))
  return best
}

function squared(dx: number, dy: number): number {
  return dx * dx + dy * dy
}

/** The first index whose value is 0 or more, values being in order; `length` where there is none. */
function firstNotBelow(length: number, value: (index: number) => number): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (value(middle) < 0)
      low = middle + 1
    else
      high = middle
  }
  return low
}
