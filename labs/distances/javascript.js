/** Nearest distances in JavaScript: by the loop over all pairs, and by the index that a JavaScript user would install. */
import Flatbush from 'flatbush'

/** @import { PointSets } from '../shared/kernels.ts' */

/**
 * Fills `found` with the distance from each point to the nearest of the others. O(m n) time.
 *
 * @param {PointSets} sets
 * @param {Float64Array} found
 */
// #region brute
export function allPairs({ xs, ys, otherXs, otherYs }, found) {
  for (let i = 0; i < xs.length; i++) {
    let best = Number.MAX_VALUE
    for (let j = 0; j < otherXs.length; j++) {
      const dx = xs[i] - otherXs[j]
      const dy = ys[i] - otherYs[j]
      const squared = dx * dx + dy * dy
      if (squared < best)
        best = squared
    }
    found[i] = Math.sqrt(best)
  }
}
// #endregion brute

/**
 * The same by an R-tree packed along a Hilbert curve (flatbush), which is built again each time.
 *
 * @param {PointSets} sets
 * @param {Float64Array} found
 */
// #region library
export function byFlatbush({ xs, ys, otherXs, otherYs }, found) {
  const index = new Flatbush(otherXs.length)
  for (let j = 0; j < otherXs.length; j++)
    index.add(otherXs[j], otherYs[j])
  index.finish()
  for (let i = 0; i < xs.length; i++) {
    const nearest = index.neighbors(xs[i], ys[i], 1)[0]
    const dx = xs[i] - otherXs[nearest]
    const dy = ys[i] - otherYs[nearest]
    found[i] = Math.sqrt(dx * dx + dy * dy)
  }
}
// #endregion library
