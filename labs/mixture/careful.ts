/** Right answers, apart from every implementation: by the definition, and with sums that lose no digits. */
import type { Tables } from './tables.ts'

/** Adds with what each addition has rounded away (Neumaier, 1974). */
class Sum {
  #total = 0
  #lost = 0

  add(value: number): void {
    const total = this.#total + value
    this.#lost += Math.abs(this.#total) >= Math.abs(value) ? this.#total - total + value : value - total + this.#total
    this.#total = total
  }

  get value(): number {
    return this.#total + this.#lost
  }
}

function sumOf(count: number, term: (index: number) => number): number {
  const sum = new Sum()
  for (let index = 0; index < count; index++)
    sum.add(term(index))
  return sum.value
}

/** Weights (k), means (k x d), covariances (k x d x d), one after the other. */
export function estimate({ points, responsibilities, dimensions: d, components: k }: Tables): number[] {
  const n = points.length / d
  const [weights, means, covariances] = [[] as number[], [] as number[], [] as number[]]
  for (let m = 0; m < k; m++) {
    const share = (i: number) => responsibilities[i * k + m]!
    const total = sumOf(n, share)
    // About the first point: a mean far from zero would lose what its sum has kept.
    const moved = Array.from({ length: d }, (_, p) => sumOf(n, i => share(i) * (points[i * d + p]! - points[p]!)) / total)
    weights.push(total / n)
    means.push(...moved.map((mean, p) => points[p]! + mean))
    const apart = (i: number, p: number) => points[i * d + p]! - points[p]! - moved[p]!
    for (let p = 0; p < d; p++) {
      for (let q = 0; q < d; q++)
        covariances.push(q < p ? covariances[(m * d + q) * d + p]! : sumOf(n, i => share(i) * apart(i, p) * apart(i, q)) / total)
    }
  }
  return [...weights, ...means, ...covariances]
}

/** The mean log-likelihood of a point, and then the estimates with `regularisation` added to every variance. */
export function iterate({ points, dimensions: d, components: k }: Tables, estimates: readonly number[], regularisation: number): number[] {
  const found = estimates.map((value, index) => {
    const place = (index - k * (1 + d)) % (d * d)
    return index >= k * (1 + d) && place % (d + 1) === 0 ? value + regularisation : value
  })
  const densities = Array.from({ length: k }, (_, m) => logDensity(
    found[m]!,
    found.slice(k + m * d, k + (m + 1) * d),
    found.slice(k + k * d + m * d * d, k + k * d + (m + 1) * d * d),
  ))
  const n = points.length / d
  const likelihood = sumOf(n, (i) => {
    const logarithms = densities.map(density => density(points.subarray(i * d, (i + 1) * d)))
    const most = Math.max(...logarithms)
    return most + Math.log(sumOf(k, m => Math.exp(logarithms[m]! - most)))
  }) / n
  return [likelihood, ...found]
}

/** The logarithm of a weight times a Gaussian's density. */
function logDensity(weight: number, mean: readonly number[], covariance: readonly number[]): (point: Float64Array) => number {
  const d = mean.length
  const lower = factor(covariance, d)
  const determinant = sumOf(d, p => 2 * Math.log(lower[p]![p]!))
  const constant = Math.log(weight) - (d * Math.log(2 * Math.PI) + determinant) / 2
  return (point) => {
    const solved: number[] = []
    let square = 0
    for (let p = 0; p < d; p++) {
      const known = solved.reduce((sum, value, q) => sum + lower[p]![q]! * value, 0)
      const value = (point[p]! - mean[p]! - known) / lower[p]![p]!
      solved.push(value)
      square += value * value
    }
    return constant - square / 2
  }
}

/** Cholesky's. */
function factor(matrix: readonly number[], d: number): number[][] {
  const rows: number[][] = []
  for (let p = 0; p < d; p++) {
    const row: number[] = []
    for (let q = 0; q <= p; q++) {
      const other = q < p ? rows[q]! : row
      const rest = matrix[p * d + q]! - sumOf(q, r => row[r]! * other[r]!)
      row.push(q < p ? rest / other[q]! : Math.sqrt(rest))
    }
    rows.push(row)
  }
  return rows
}
