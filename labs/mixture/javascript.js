/** The M-step in JavaScript: the moments in one pass, as the quickest of the others do it. */

/** @import { Tables } from './tables.ts' */

/**
 * Fills `found` with weights (k), means (k x d) and covariances (k x d x d).
 *
 * @param {Tables} tables
 * @param {Float64Array} found
 */
export function byMoments({ points, responsibilities, dimensions: d, components: k }, found) {
  const n = points.length / d
  const pairs = d + 1 + d * (d + 1) / 2
  const shift = meanOf(points, d)
  const sums = new Float64Array(k * pairs)
  sumMoments(points, responsibilities, shift, sums)
  for (let m = 0; m < k; m++) {
    const [total, ...moments] = sums.subarray(m * pairs, (m + 1) * pairs)
    found[m] = total / n
    for (let p = 0, next = d; p < d; p++) {
      found[k + m * d + p] = shift[p] + moments[p] / total
      for (let q = p; q < d; q++, next++) {
        const covariance = moments[next] / total - moments[p] / total * (moments[q] / total)
        const start = k + k * d + m * d * d
        found[start + p * d + q] = found[start + q * d + p] = covariance
      }
    }
  }
}

/**
 * The mean of all points: far from zero, squares about it lose no digits.
 *
 * @param {Float64Array} points
 * @param {number} d
 */
function meanOf(points, d) {
  const mean = new Float64Array(d)
  for (let i = 0; i < points.length; i++)
    mean[i % d] += points[i]
  return mean.map(sum => sum / (points.length / d))
}

/**
 * For each component the sums of responsibility times 1, times each coordinate, and times each product of two.
 *
 * @param {Float64Array} points
 * @param {Float64Array} responsibilities
 * @param {Float64Array} shift
 * @param {Float64Array} sums
 */
// #region moments
function sumMoments(points, responsibilities, shift, sums) {
  const d = shift.length
  const k = responsibilities.length / (points.length / d)
  const pairs = sums.length / k
  const products = new Float64Array(pairs).fill(1)
  for (let i = 0; i * d < points.length; i++) {
    for (let p = 0; p < d; p++)
      products[1 + p] = points[i * d + p] - shift[p]
    for (let p = 1, next = d + 1; p <= d; p++) {
      for (let q = p; q <= d; q++)
        products[next++] = products[p] * products[q]
    }
    for (let m = 0; m < k; m++) {
      const share = responsibilities[i * k + m]
      for (let j = 0; j < pairs; j++)
        sums[m * pairs + j] += share * products[j]
    }
  }
}
// #endregion moments
