/** Nearest distances in JavaScript by a uniform grid: what you write when the library is too general. */

/** @import { PointSets } from '../shared/kernels.ts' */

// #region cell-size
/** Other points in a cell, if they are spread evenly. */
export const POINTS_PER_CELL = 2
// #endregion cell-size

/**
 * Fills `found` with the distance from each point to the nearest of the others. O(m + n) time where they are spread evenly.
 *
 * @param {PointSets} sets
 * @param {Float64Array} found
 * @param {number} perCell
 */
// #region grid
export function byGrid({ xs, ys, otherXs, otherYs }, found, perCell = POINTS_PER_CELL) {
  const grid = sortIntoCells(otherXs, otherYs, perCell)
  for (let i = 0; i < xs.length; i++) {
    let best = Number.MAX_VALUE
    for (let ring = 0; best > beyond(grid, xs[i], ys[i], ring); ring++)
      best = leastInRing(grid, xs[i], ys[i], ring, best)
    found[i] = Math.sqrt(best)
  }
}
// #endregion grid

/**
 * Cells of `side` by `side`, row after row, each with its others next to each other. In `starts` is where each cell's others
 * start, and one more entry for the end.
 *
 * @typedef {{
 *   columns: number, rows: number, left: number, top: number, side: number,
 *   starts: Uint32Array, xs: Float64Array, ys: Float64Array,
 * }} Grid
 */

/**
 * @param {Float64Array} xs
 * @param {Float64Array} ys
 * @param {number} perCell
 * @returns {Grid} with the others in it
 */
function sortIntoCells(xs, ys, perCell) {
  const grid = emptyGrid(xs, ys, perCell)
  const { starts, columns } = grid
  const cells = new Uint32Array(xs.length)
  for (let j = 0; j < xs.length; j++) {
    cells[j] = rowOf(grid, ys[j]) * columns + columnOf(grid, xs[j])
    starts[cells[j] + 1]++
  }
  for (let cell = 1; cell < starts.length; cell++)
    starts[cell] += starts[cell - 1]
  const next = starts.slice()
  for (let j = 0; j < xs.length; j++) {
    const place = next[cells[j]]++
    grid.xs[place] = xs[j]
    grid.ys[place] = ys[j]
  }
  return grid
}

/**
 * @param {Float64Array} xs
 * @param {Float64Array} ys
 * @param {number} perCell
 * @returns {Grid} without the others yet
 */
function emptyGrid(xs, ys, perCell) {
  const [left, right] = extent(xs)
  const [top, bottom] = extent(ys)
  const cells = Math.max(1, xs.length / perCell)
  const [width, height] = [right - left, bottom - top]
  // A set without an area is one row or one column.
  const side = Math.max(Math.sqrt(width * height / cells), Math.max(width, height) / cells) || 1
  const columns = Math.floor(width / side) + 1
  const rows = Math.floor(height / side) + 1
  const starts = new Uint32Array(columns * rows + 1)
  return { columns, rows, left, top, side, starts, xs: new Float64Array(xs.length), ys: new Float64Array(xs.length) }
}

/** @param {Float64Array} values */
function extent(values) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return [low, high]
}

/**
 * @param {Grid} grid
 * @param {number} x
 */
function columnOf({ left, side, columns }, x) {
  return Math.min(columns - 1, Math.max(0, Math.floor((x - left) / side)))
}

/**
 * @param {Grid} grid
 * @param {number} y
 */
function rowOf({ top, side, rows }, y) {
  return Math.min(rows - 1, Math.max(0, Math.floor((y - top) / side)))
}

/**
 * No other in the rings from `ring` on is nearer than the root of this: infinite where there are no more rings.
 *
 * A border is taken a millionth of a cell nearer than it is, because rounding may have put a point on the wrong side of it.
 *
 * @param {Grid} grid
 * @param {number} x
 * @param {number} y
 * @param {number} ring
 */
function beyond(grid, x, y, ring) {
  if (ring === 0)
    return 0
  const { left, top, side, columns, rows } = grid
  const [column, row] = [columnOf(grid, x), rowOf(grid, y)]
  let gap = Number.POSITIVE_INFINITY
  if (column - ring >= 0)
    gap = Math.min(gap, x - (left + (column - ring + 1) * side))
  if (column + ring < columns)
    gap = Math.min(gap, left + (column + ring) * side - x)
  if (row - ring >= 0)
    gap = Math.min(gap, y - (top + (row - ring + 1) * side))
  if (row + ring < rows)
    gap = Math.min(gap, top + (row + ring) * side - y)
  gap = Math.max(0, gap - side * 1e-6)
  return gap * gap
}

/**
 * The least of `best` and the squared distances to the others `ring` cells away.
 *
 * @param {Grid} grid
 * @param {number} x
 * @param {number} y
 * @param {number} ring
 * @param {number} best
 */
function leastInRing(grid, x, y, ring, best) {
  const [column, row] = [columnOf(grid, x), rowOf(grid, y)]
  const [first, last] = [Math.max(0, column - ring), Math.min(grid.columns - 1, column + ring)]
  for (let there = Math.max(0, row - ring); there <= Math.min(grid.rows - 1, row + ring); there++) {
    if (Math.abs(there - row) === ring) {
      best = leastInCells(grid, there, first, last, x, y, best)
      continue
    }
    if (column - ring >= 0)
      best = leastInCells(grid, there, column - ring, column - ring, x, y, best)
    if (column + ring < grid.columns)
      best = leastInCells(grid, there, column + ring, column + ring, x, y, best)
  }
  return best
}

/**
 * The same for the others in a row's cells from `first` to `last`.
 *
 * @param {Grid} grid
 * @param {number} row
 * @param {number} first
 * @param {number} last
 * @param {number} x
 * @param {number} y
 * @param {number} best
 */
function leastInCells({ columns, starts, xs, ys }, row, first, last, x, y, best) {
  const end = starts[row * columns + last + 1]
  for (let j = starts[row * columns + first]; j < end; j++) {
    const dx = x - xs[j]
    const dy = y - ys[j]
    const squared = dx * dx + dy * dy
    if (squared < best)
      best = squared
  }
  return best
}
