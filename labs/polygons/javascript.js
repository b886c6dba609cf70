/** The smallest polygon near each point, in JavaScript. */

/** A polygon with its centre and its area, computed once. */
export class Polygon {
  /**
   * @param {ArrayLike<number>} xs of its corners, in order
   * @param {ArrayLike<number>} ys
   */
  constructor(xs, ys) {
    let [sumX, sumY, twice] = [0, 0, 0]
    for (let i = 0, before = xs.length - 1; i < xs.length; before = i++) {
      sumX += xs[i]
      sumY += ys[i]
      twice += xs[before] * ys[i] - xs[i] * ys[before]
    }
    this.x = sumX / xs.length
    this.y = sumY / xs.length
    this.area = Math.abs(twice) / 2
  }
}

/**
 * For each point the index of the smallest polygon whose centre is nearer than the limit.
 *
 * @param {readonly { x: number, y: number }[]} points
 * @param {readonly Polygon[]} polygons
 * @param {number} limit
 * @returns {number[]} of indices
 * @throws {RangeError} for a point with no polygon near
 */
// #region loops
export function findBest(points, polygons, limit) {
  const best = []
  for (const { x, y } of points) {
    let found = -1
    let least = Infinity
    for (let index = 0; index < polygons.length; index++) {
      const polygon = polygons[index]
      const dx = x - polygon.x
      const dy = y - polygon.y
      if (dx * dx + dy * dy < limit * limit && polygon.area < least) {
        found = index
        least = polygon.area
      }
    }
    if (found < 0)
      throw new RangeError(`points[${best.length}] has no polygon near: pass a larger limit, or leave the point out`)
    best.push(found)
  }
  return best
}
// #endregion loops
