/** Turns a state of training into marks of a plot, and into words. Pure: the plot only draws it. */
import type { Frame } from './training.ts'
import { DIMENSIONS } from './training.ts'

/** Of the plot, px, and the data's square that it shows; stretched to the plot's shape. */
export const PLOT = { width: 648, height: 312 } as const
const EXTENT = 13.2
const SCALE = [PLOT.width / (2 * EXTENT), PLOT.height / (2 * EXTENT)] as const

/** Every so many points is drawn: more would cover each other. */
const EVERY = 7
/** From this responsibility on, a point is sure to be its component's. */
const SURE = 0.9

/** With five colours in two shapes there are marks for more components than anybody asks for. */
export const HUES = ['python', 'rust-release', 'javascript', 'rust-simd', 'numpy'] as const

export interface Component {
  name: string
  hue: (typeof HUES)[number]
  /** SVG paths of the points that are its own: surely, and more than any other's. */
  sure: string
  unsure: string
  /** Two standard deviations round the mean, px. */
  ellipse: { cx: number, cy: number, rx: number, ry: number, degrees: number }
}

/** In pixels of the plot. */
export function componentsOf(points: Float64Array, frame: Frame): Component[] {
  const k = frame.means.length / DIMENSIONS
  const paths = Array.from({ length: k }, () => ({ sure: [] as string[], unsure: [] as string[] }))
  for (let i = 0; i * DIMENSIONS < points.length; i += EVERY) {
    const row = frame.responsibilities.subarray(i * k, (i + 1) * k)
    const owner = row.reduce((best, share, m) => share > row[best]! ? m : best, 0)
    const mark = markAt(owner, ...toPlot(points[2 * i]!, points[2 * i + 1]!))
    paths[owner]![row[owner]! >= SURE ? 'sure' : 'unsure'].push(mark)
  }
  return paths.map(({ sure, unsure }, m) => ({
    name: String(m + 1),
    hue: HUES[m % HUES.length]!,
    sure: sure.join(''),
    unsure: unsure.join(''),
    ellipse: ellipseOf(frame.means.subarray(2 * m, 2 * m + 2), frame.covariances.subarray(4 * m, 4 * m + 4)),
  }))
}

/** All points, before there are components. */
export function allPoints(points: Float64Array): string {
  const marks: string[] = []
  for (let i = 0; i * DIMENSIONS < points.length; i += EVERY)
    marks.push(markAt(0, ...toPlot(points[2 * i]!, points[2 * i + 1]!)))
  return marks.join('')
}

function toPlot(x: number, y: number): [x: number, y: number] {
  return [round((x + EXTENT) * SCALE[0]), round((y + EXTENT) * SCALE[1])]
}

/** To a tenth of a pixel: finer is not seen. */
function round(px: number): number {
  return Math.round(px * 10) / 10
}

/** Discs, and for the second five of the components squares. */
function markAt(component: number, x: number, y: number): string {
  return Math.floor(component / HUES.length) % 2 === 0
    ? `M${round(x - 2)} ${y}a2 2 0 1 0 4 0a2 2 0 1 0-4 0z`
    : `M${round(x - 1.8)} ${round(y - 1.8)}h3.600v3.600h-3.600z`
}

/** The axes of a covariance of the plot's own pixels: its eigenvectors, two standard deviations long. */
function ellipseOf([x, y]: Float64Array, [xx, xy, , yy]: Float64Array): Component['ellipse'] {
  const [cx, cy] = toPlot(x!, y!)
  const [a, b, c] = [xx! * SCALE[0] ** 2, xy! * SCALE[0] * SCALE[1], yy! * SCALE[1] ** 2]
  const [middle, spread] = [(a + c) / 2, Math.hypot((a - c) / 2, b)]
  return {
    cx,
    cy,
    rx: round(2 * Math.sqrt(middle + spread)),
    ry: round(2 * Math.sqrt(Math.max(middle - spread, 0))),
    degrees: round(Math.atan2(2 * b, a - c) / 2 * 180 / Math.PI),
  }
}

/** The log-likelihood's curve in a box of this size, px; empty before the second iteration. */
export function curveOf(likelihoods: readonly number[], width: number, height: number): string {
  if (likelihoods.length < 2)
    return ''
  const [low, high] = [Math.min(...likelihoods), Math.max(...likelihoods)]
  const place = (value: number, index: number) => {
    const x = index / (likelihoods.length - 1) * width
    const y = (1 - (value - low) / (high - low || 1)) * height
    return `${round(x)} ${round(y)}`
  }
  return `M${likelihoods.map(place).join('L')}`
}

const figure = (value: number): string => value.toFixed(3).replace('-', '−')

export function statusOf({ iteration, hasConverged, likelihoods }: Frame): string {
  if (iteration === 0)
    return 'Start: each point goes to the nearest of k points drawn.'
  const said = `Iteration ${iteration}: log-likelihood ${figure(likelihoods.at(-1)!)} a point`
  return hasConverged ? `${said}. Converged.` : `${said}.`
}

/** The finding, for screen readers. */
export function describe(count: number, components: number, frame: Frame | undefined): string {
  const what = `${count.toLocaleString('en')} points in blobs.`
  if (!frame)
    return what
  return `${what} ${components} components, each an ellipse with its number. ${statusOf(frame)}`
}
