/** What a call over a boundary costs apart from its work: fitted to batches that do the same work by more and by fewer calls. */
import type { Estimate } from './estimates.ts'

/** One form at one size. */
export interface Form {
  /** Units of work in a batch. */
  size: number
  /** Calls over the boundary in a batch. */
  crossings: number
  /** Of the whole batch, ms. */
  time: Estimate
}

/** `predictedMs` is `size × work + crossings × toll`; `off` is how much longer the form takes, as a share of that. */
export interface Predicted<F extends Form> { form: F, predictedMs: number, off: number }

export interface Toll<F extends Form> {
  /** ms a crossing. */
  toll: Estimate
  /** ms a unit. */
  work: Estimate
  forms: Predicted<F>[]
}

/** Below this a t-quantile's series is off by more than a percent. */
const FEWEST_DEGREES = 3
/** The 97.5% point of the normal distribution. */
const NORMAL_95 = 1.959964
/** Each size is a session of its own, and repeated sessions differ by about this share, whatever their intervals say. */
const BETWEEN_RUNS = 0.005

/**
 * Weighted least squares of `time = size × work + crossings × toll`, through the origin; the weights are relative, as the forms' intervals
 * are. Each parameter's interval is the wider of two: what those intervals allow, and what the forms' distances from the fit show
 * (Student's t), because forms whose work is not quite the same do not lie on a plane.
 *
 * @returns undefined for fewer than five forms, and where calls grow with the work in the same way in all of them, so that nothing tells
 *   the two apart.
 */
export function tollOf<F extends Form>(forms: readonly F[]): Toll<F> | undefined {
  const degrees = forms.length - 2
  if (degrees < FEWEST_DEGREES)
    return undefined
  // Each row divided by its time: what is left to explain is 1.
  const rows = forms.map(({ size, crossings, time }) => ({ work: size / time.value, toll: crossings / time.value, weight: weightOf(time) }))
  const sum = (of: (row: typeof rows[number]) => number) => rows.reduce((total, row) => total + row.weight * of(row), 0)
  const [ww, wt, tt] = [sum(({ work }) => work ** 2), sum(({ work, toll }) => work * toll), sum(({ toll }) => toll ** 2)]
  const determinant = ww * tt - wt ** 2
  if (!(determinant > Number.EPSILON * ww * tt * forms.length))
    return undefined
  const [w, t] = [sum(({ work }) => work), sum(({ toll }) => toll)]
  const work = (w * tt - t * wt) / determinant
  const toll = (t * ww - w * wt) / determinant
  const scatter = sum(row => (1 - work * row.work - toll * row.toll) ** 2) / degrees
  const halves = Math.max(NORMAL_95, student95(degrees) * Math.sqrt(scatter))
  return {
    toll: around(toll, halves * Math.sqrt(ww / determinant)),
    work: around(work, halves * Math.sqrt(tt / determinant)),
    forms: forms.map((form) => {
      const predictedMs = form.size * work + form.crossings * toll
      return { form, predictedMs, off: form.time.value / predictedMs - 1 }
    }),
  }
}

/** The 97.5% point of Student's t: Abramowitz & Stegun 26.7.5, within 0.1% from three degrees on. */
export function student95(degrees: number): number {
  const z = NORMAL_95
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ]
  return terms.reduce((total, term, index) => total + term / degrees ** (index + 1), z)
}

function weightOf({ low, high }: Estimate): number {
  return 1 / Math.max(Math.log(high / low) / 2 / NORMAL_95, BETWEEN_RUNS) ** 2
}

function around(value: number, half: number): Estimate {
  return { value, low: value - half, high: value + half }
}
