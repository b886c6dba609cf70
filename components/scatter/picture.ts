/** Turns two sets of points, and what a kernel looked at, into a picture and its words. Pure: the plot only draws it. */
import type { PointSets } from '../../labs/shared/kernels.ts'
import type { Cell, Point } from './cells.ts'
import type { Spread } from './sample.ts'
import type { Look, Method } from './witness.ts'
import { boundsOf, cellsAround, cellsOf, contains, isReadWhole, reachFrame } from './cells.ts'
import { SPREADS } from './sample.ts'
import { METHODS } from './witness.ts'

/** Pixels of the canvas for a length of 1, and the plot's margins: room for half a mark. */
const SCALE = 300
const LEFT = 9
const TOP = 6
/** Of a point's disc. */
const RADIUS = 4.5

/** Everything in pixels of the plot. */
export interface Picture {
  /** SVG paths of all marks of a kind; empty where there is nothing to draw. */
  points: string
  others: string
  /** Those of the others that the chosen point was compared with. */
  compared: string
  pairs: string
  lines: string
  /** From the chosen point to all that it was compared with. */
  comparisons: string
  /** Cells that the search has read as a whole. */
  searched: { x: number, y: number, width: number, height: number }[]
  /** Whether some of what was compared lies outside of these cells. */
  readsBeyond: boolean
  chosen?: { x: number, y: number }
}

/** Without a look, before the first click, it shows the points only. */
export function pictureOf(sets: PointSets, look: Look | undefined, chosen: number): Picture {
  const points = pointsOf(sets.xs, sets.ys)
  const others = pointsOf(sets.otherXs, sets.otherYs)
  const lines = look ? reachFrame(look.lines, boundsOf(others)) : new Float64Array()
  const cells = look ? cellsSearched({ ...look, lines }, points, others, chosen) : []
  const compared = [...look?.compared[chosen] ?? []]
  const met = compared.map(index => others[index]!)
  const here = points[chosen]!
  return {
    points: points.map(discAt).join(''),
    others: others.filter((_, index) => !compared.includes(index)).map(triangleAt).join(''),
    compared: met.map(triangleAt).join(''),
    pairs: look ? points.map((point, index) => lineBetween(point, others[look.nearest[index]!]!)).join('') : '',
    lines: pathOfLines(lines),
    comparisons: met.map(other => lineBetween(here, other)).join(''),
    searched: cells.map(boxOf),
    readsBeyond: cells.length > 0 && met.some(other => !cells.some(cell => contains(cell, other))),
    chosen: look && toPlot(here),
  }
}

/** A place of the plot in the points' own coordinates. */
export function fromPlot(x: number, y: number): Point {
  return [(x - LEFT) / SCALE, (y - TOP) / SCALE]
}

export const count = (value: number): string => value.toLocaleString('en')

/** What the chosen point was compared with, in words. */
export function chosenLine({ compared }: Look, chosen: number, size: number): string {
  return `Point ${chosen + 1}: compared with ${count(compared[chosen]!.length)} of ${count(size)}`
}

/** The finding, for screen readers. */
export function describe(size: number, spread: Spread, looks: readonly Look[], chosen: number): string {
  const what = `${count(size)} points and ${count(size)} others: ${SPREADS[spread].toLowerCase()}.`
  const shown = looks.at(-1)
  if (!shown)
    return `${what} Nothing has been compared yet.`
  const totals = looks.map(({ method, total }) => `${nameOf(method)} tested ${count(total)} pairs`)
  return `${what} A line joins each point with the nearest of the others. ${totals.join('; ')}. ${chosenLine(shown, chosen, size)}.`
}

function nameOf(method: Method): string {
  return METHODS[method]
}

/** In a grid the cells around, be they empty; in a tree whatever cells have points. */
function cellsSearched(look: Look, points: readonly Point[], others: readonly Point[], chosen: number): Cell[] {
  const { method, lines, nearest, compared } = look
  if (method === 'brute')
    return []
  const [here, there] = [points[chosen]!, others[nearest[chosen]!]!]
  const cells = method === 'grid'
    ? cellsAround(lines, here, Math.hypot(there[0] - here[0], there[1] - here[1]))
    : cellsOf(lines).filter(cell => others.some(other => contains(cell, other)))
  return cells.filter(cell => isReadWhole(cell, others, index => compared[chosen]!.includes(index)))
}

function pointsOf(xs: Float64Array, ys: Float64Array): Point[] {
  return Array.from(xs, (x, index) => [x, ys[index]!])
}

function discAt(point: Point): string {
  const { x, y } = toPlot(point)
  return `M${round(x - RADIUS)} ${y}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0z`
}

function triangleAt(point: Point): string {
  const { x, y } = toPlot(point)
  return `M${x} ${round(y - 6)}l5.500 10h-11z`
}

/** To a tenth of a pixel: finer is not seen. */
function round(px: number): number {
  return Math.round(px * 10) / 10
}

function toPlot([x, y]: Point): { x: number, y: number } {
  return { x: round(LEFT + x * SCALE), y: round(TOP + y * SCALE) }
}

function lineBetween(from: Point, to: Point): string {
  const [start, end] = [toPlot(from), toPlot(to)]
  return `M${start.x} ${start.y}L${end.x} ${end.y}`
}

function pathOfLines(lines: Float64Array): string {
  return Array.from({ length: lines.length / 4 }, (_, index) => {
    const [x0, y0, x1, y1] = lines.subarray(4 * index, 4 * index + 4)
    return lineBetween([x0!, y0!], [x1!, y1!])
  }).join('')
}

function boxOf({ left, top, right, bottom }: Cell): Picture['searched'][number] {
  const { x, y } = toPlot([left, top])
  return { x, y, width: round((right - left) * SCALE), height: round((bottom - top) * SCALE) }
}
