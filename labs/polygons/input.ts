/** The experiment's input: points, and polygons of ten corners whose areas vary. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import type { Random } from '../../bench/statistics/random.ts'
import { createRandom } from '../../bench/statistics/random.ts'

/** Corners of a polygon. */
export const CORNERS = 10
/** A polygon is near where its centre is nearer than this. */
export const LIMIT = 10
/** As many polygons for each point. */
const POLYGONS_PER_POINT = 10
/** The square's side for one polygon, so that some thirty are near a point, however many there are. */
const SPACING = 3.3

/**
 * Steps of the lattice that all coordinates lie on. Sums and products of them are exact, so that no area and no distance depends
 * on the order in which it is computed: which polygon is smallest is no rounding noise.
 */
const STEPS = 1024

/** Of a polygon's middle to its corners, in steps: from 1 to 4, and each corner by a fifth nearer or farther. */
const LEAST_RADIUS = STEPS
const MOST_RADIUS = 4 * STEPS
const JITTER = 0.4

/** Cosine and sine of 0 and 36 degrees, and so on, to the last bit of a double: engines may differ in theirs. */
const [COS36, SIN36, COS72, SIN72] = [0.8090169943749475, 0.5877852522924731, 0.30901699437494745, 0.9510565162951535]
const QUARTER = [[1, 0], [COS36, SIN36], [COS72, SIN72], [-COS72, SIN72], [-COS36, SIN36]] as const
const DIRECTIONS = [...QUARTER, ...QUARTER.map(([cos, sin]) => [-cos, -sin] as const)]

/** In steps of the lattice, all whole numbers. */
interface Shape { xs: number[], ys: number[], centre: readonly [number, number], twiceArea: number }

type Place = readonly [x: number, y: number]

/**
 * `size` polygons, and a tenth as many points, each with a polygon near, as little-endian doubles: how many points there are, x and
 * y of each, and of each polygon the xs of its corners and then their ys.
 *
 * The answer is the index of the smallest polygon near each point, the first of those that are equally small.
 */
export function makePolygonsInput({ size, seed }: InputSpec): MadeInput {
  const random = createRandom(seed)
  const side = Math.ceil(Math.sqrt(size) * SPACING * STEPS)
  const shapes = Array.from({ length: size }, () => drawShape(random, side))
  const bySize = shapes.map((_, index) => index).sort((a, b) => shapes[a]!.twiceArea - shapes[b]!.twiceArea || a - b)
  const points: Place[] = []
  const best: number[] = []
  while (points.length < Math.ceil(size / POLYGONS_PER_POINT)) {
    const point: Place = [random.below(side), random.below(side)]
    const found = bySize.find(index => isNear(point, shapes[index]!.centre))
    if (found === undefined)
      continue
    points.push(point)
    best.push(found)
  }
  return { bytes: encode(points, shapes), expected: { indices: best } }
}

function isNear([x, y]: Place, [otherX, otherY]: Place): boolean {
  return (x - otherX) ** 2 + (y - otherY) ** 2 < (LIMIT * STEPS) ** 2
}

function drawShape(random: Random, side: number): Shape {
  const middle = [random.below(side), random.below(side)] as const
  const radius = LEAST_RADIUS + random.below(MOST_RADIUS - LEAST_RADIUS)
  const distances = DIRECTIONS.map(() => radius * (1 + JITTER * (random.below(STEPS) / STEPS - 0.5)))
  const [xs, ys] = [0, 1].map(axis => alongAxis(middle[axis]!, distances.map((distance, at) => distance * DIRECTIONS[at]![axis]!)))
  return { xs: xs!, ys: ys!, centre: [sum(xs!) / CORNERS, sum(ys!) / CORNERS], twiceArea: twiceAreaOf(xs!, ys!) }
}

/** On the lattice; the last corner is moved by some steps, so that the corners' mean is on the lattice as well. */
function alongAxis(middle: number, offsets: readonly number[]): number[] {
  const places = offsets.map(offset => middle + Math.round(offset))
  places[CORNERS - 1]! -= sum(places) % CORNERS
  return places
}

function twiceAreaOf(xs: readonly number[], ys: readonly number[]): number {
  return Math.abs(sum(xs.map((x, at) => xs.at(at - 1)! * ys[at]! - x * ys.at(at - 1)!)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function encode(points: readonly Place[], shapes: readonly Shape[]): Uint8Array {
  const steps = [...points.flat(), ...shapes.flatMap(({ xs, ys }) => [...xs, ...ys])]
  return new Uint8Array(Float64Array.from([points.length, ...steps.map(step => step / STEPS)]).buffer)
}

/** What {@link makePolygonsInput} wrote. */
export interface Problem {
  /** x and y of each. */
  points: Float64Array
  /** Of each polygon the xs of its {@link CORNERS} corners, then their ys. */
  polygons: Float64Array
}

export function decode({ buffer, byteOffset, byteLength }: Uint8Array): Problem {
  const values = new Float64Array(buffer as ArrayBuffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT)
  const end = 1 + 2 * values[0]!
  return { points: values.subarray(1, end), polygons: values.subarray(end) }
}
