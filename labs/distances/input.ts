import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'
/** The experiment's input: two sets of points, in four kinds of disorder. */
import type { Random } from '../../bench/statistics/random.ts'
import { createRandom, drawnFrom } from '../../bench/statistics/random.ts'
import { digest } from './points.ts'
import { nearestByStrips } from './strips.ts'

/** By `InputSpec.variant`, with what a menu calls them. */
export const VARIANTS = { '': 'Uniform', 'clusters': 'Ten clusters', 'spiral': 'Spiral', 'jitter': 'Jittered grid' } as const

type Variant = keyof typeof VARIANTS

type Draw = () => [x: number, y: number]

const DRAWS: Record<Variant, (random: Random, size: number) => Draw> = { '': uniform, clusters, spiral, 'jitter': jitter }

/**
 * `size` points and `size` others as little-endian doubles, one array after another: xs, ys, otherXs, otherYs.
 *
 * A point and one of the others are drawn in turns. Only additions, multiplications and divisions are used, so that every
 * engine makes the same bits.
 */
export function makeDistancesInput({ size, seed, variant = '' }: InputSpec): MadeInput {
  const draw = DRAWS[variant as Variant](createRandom(seed), size)
  const coordinates = new Float64Array(4 * size)
  for (let i = 0; i < size; i++) {
    for (const set of [0, 2]) {
      const [x, y] = draw()
      coordinates[set * size + i] = x
      coordinates[(set + 1) * size + i] = y
    }
  }
  const bytes = new Uint8Array(coordinates.buffer)
  return { bytes, expected: { distances: digest(nearestByStrips(bytes)) } }
}

const STEPS = 2 ** 32

/** In [0, 1). */
function unit({ nextUint32 }: Random): number {
  return nextUint32() / STEPS
}

function uniform(random: Random): Draw {
  return () => [unit(random), unit(random)]
}

const CLUSTERS = 10
/** Half of the width of a cluster, its points being densest in the middle. */
const CLUSTER_RADIUS = 0.002

/** Tight ones, their middles spread evenly. */
function clusters(random: Random): Draw {
  const middles = Array.from({ length: CLUSTERS }, () => uniform(random)())
  const offset = () => (unit(random) + unit(random) + unit(random) + unit(random) - 2) / 2 * CLUSTER_RADIUS
  return () => {
    const [x, y] = drawnFrom(middles, random)
    return [x + offset(), y + offset()]
  }
}

const TURNS = 5
const STEPS_PER_TURN = 4096
/** Cosine and sine of a step, a 4096th of a turn, to the last bit of a double. */
const STEP = [0.9999988234517019, 0.0015339801862847657] as const
const SPIRAL_WIDTH = 0.002

/** An Archimedean spiral of five turns with a little width. */
function spiral(random: Random): Draw {
  const directions = [[1, 0]] as [number, number][]
  for (let step = 1; step < STEPS_PER_TURN; step++) {
    const [x, y] = directions[step - 1]!
    directions.push([x * STEP[0] - y * STEP[1], x * STEP[1] + y * STEP[0]])
  }
  return () => {
    const along = unit(random)
    const [x, y] = directions[Math.floor(along * TURNS * STEPS_PER_TURN) % STEPS_PER_TURN]!
    const radius = along / 2 + (unit(random) - 0.5) * SPIRAL_WIDTH
    return [0.5 + radius * x, 0.5 + radius * y]
  }
}

/** How far a point may lie from its place, in places. */
const JITTER = 0.2

/** Each set has its points at the places of one square grid, moved a little. */
function jitter(random: Random, size: number): Draw {
  const side = Math.ceil(Math.sqrt(size))
  const at = (place: number) => (place + 0.5 + (unit(random) - 0.5) * JITTER) / side
  let drawn = 0
  return () => {
    const place = Math.floor(drawn++ / 2)
    return [at(place % side), at(Math.floor(place / side))]
  }
}
