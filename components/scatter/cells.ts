/** Rectangles between the lines of a grid or a tree, and which of them a search has to look into. */
import { FRAME } from './sample.ts'

/** A part of the frame: its left and top edges belong to it, the others do not. */
export interface Cell { left: number, top: number, right: number, bottom: number }

export type Point = readonly [x: number, y: number]

interface Line { from: Point, to: Point }

/**
 * The lines as they part the whole frame: a structure knows the rectangle of its own points only, but what lies beside that
 * belongs to its outermost cells. Lines that end at the rectangle are extended to the frame, and those along it are left out.
 */
export function reachFrame(lines: Float64Array, { left, top, right, bottom }: Cell): Float64Array {
  const reach = (value: number, low: number, high: number, extent: number) => value <= low ? 0 : value >= high ? extent : value
  const isInside = ({ from, to }: Line) => from[0] === to[0]
    ? from[0] > left && from[0] < right
    : from[1] > top && from[1] < bottom
  return Float64Array.from(segments(lines).filter(isInside).flatMap(({ from, to }) => [from, to].flatMap(([x, y]) => [
    reach(x, left, right, FRAME.width),
    reach(y, top, bottom, FRAME.height),
  ])))
}

/** The least rectangle around points. */
export function boundsOf(points: readonly Point[]): Cell {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** The rectangle around a point, up to the nearest line or the frame on each side. */
export function cellAt(lines: Float64Array, [x, y]: Point): Cell {
  const cell = { left: 0, top: 0, right: FRAME.width, bottom: FRAME.height }
  for (const { from: [x0, y0], to: [x1, y1] } of segments(lines)) {
    if (x0 === x1 && isWithin(y, y0, y1)) {
      if (x0 <= x)
        cell.left = Math.max(cell.left, x0)
      else
        cell.right = Math.min(cell.right, x0)
    }
    if (y0 === y1 && isWithin(x, x0, x1)) {
      if (y0 <= y)
        cell.top = Math.max(cell.top, y0)
      else
        cell.bottom = Math.min(cell.bottom, y0)
    }
  }
  return cell
}

/** All of the rectangles that the lines part the frame into. */
export function cellsOf(lines: Float64Array): Cell[] {
  const middles = (edges: number[], extent: number) => {
    const sorted = [...new Set([0, ...edges, extent])].sort((a, b) => a - b)
    return sorted.slice(1).map((edge, index) => (edge + sorted[index]!) / 2)
  }
  const all = segments(lines)
  const columns = middles(all.flatMap(({ from, to }) => [from[0], to[0]]), FRAME.width)
  const rows = middles(all.flatMap(({ from, to }) => [from[1], to[1]]), FRAME.height)
  const cells = columns.flatMap(x => rows.map(y => cellAt(lines, [x, y])))
  return [...new Map(cells.map(cell => [Object.values(cell).join(), cell])).values()]
}

/** The cells that may hold what is nearest to `here` in a grid: its own, those that touch it, and those within a `distance`. */
export function cellsAround(lines: Float64Array, here: Point, distance: number): Cell[] {
  const own = cellAt(lines, here)
  return cellsOf(lines).filter(cell => touches(cell, own) || distanceTo(cell, here) < distance)
}

/** Whether a search has read every point of a cell, as it has if there is none; `isRead` by the point's index. */
export function isReadWhole(cell: Cell, points: readonly Point[], isRead: (index: number) => boolean): boolean {
  return points.every((point, index) => isRead(index) || !contains(cell, point))
}

export function contains({ left, top, right, bottom }: Cell, [x, y]: Point): boolean {
  return x >= left && y >= top && (x < right || right === FRAME.width) && (y < bottom || bottom === FRAME.height)
}

function segments(lines: Float64Array): Line[] {
  return Array.from({ length: lines.length / 4 }, (_, index) => {
    const [x0, y0, x1, y1] = lines.subarray(4 * index, 4 * index + 4) as unknown as [number, number, number, number]
    return { from: [x0, y0], to: [x1, y1] }
  })
}

function isWithin(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other)
}

function distanceTo({ left, top, right, bottom }: Cell, [x, y]: Point): number {
  return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0))
}

function touches(one: Cell, other: Cell): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
}
