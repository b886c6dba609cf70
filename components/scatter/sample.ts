/** The two sets of points in the picture of the work: few enough to be seen one by one. */
import type { PointSets } from '../../labs/shared/kernels.ts'
import { createRandom } from '../../bench/statistics/random.ts'

/** With what a menu calls them. */
export const SPREADS = { uniform: 'Uniform', clusters: 'Clusters' } as const
export type Spread = keyof typeof SPREADS

/** Points in each set: all pairs of them are still drawn in one glance. */
export const SAMPLE_SIZE = 120

/** The rectangle that the points lie in, from 0, 0; it has the shape of the plot, so that distances look as long as they are. */
export const FRAME: Readonly<{ width: number, height: number }> = { width: 2.1, height: 1 }

/** With it the clusters are spread over all of the plot. */
const SEED = 6
const CLUSTERS = 7
/** Half of the width of a cluster, its points being densest in the middle. */
const RADIUS = 0.16

/** The same points at every call: a point and one of the others are drawn in turns. */
export function makeSample(spread: Spread, size = SAMPLE_SIZE, seed = SEED): PointSets {
  const draw = spread === 'clusters' ? clusters(seed) : uniform(seed)
  const sets = { xs: new Float64Array(size), ys: new Float64Array(size), otherXs: new Float64Array(size), otherYs: new Float64Array(size) }
  for (let i = 0; i < size; i++) {
    [sets.xs[i], sets.ys[i]] = draw();
    [sets.otherXs[i], sets.otherYs[i]] = draw()
  }
  return sets
}

type Draw = () => [x: number, y: number]

/** In [0, 1). */
function unitFrom(seed: number): () => number {
  const { nextUint32 } = createRandom(seed)
  return () => nextUint32() / 2 ** 32
}

function uniform(seed: number): Draw {
  const unit = unitFrom(seed)
  return () => [unit() * FRAME.width, unit() * FRAME.height]
}

function clusters(seed: number): Draw {
  const unit = unitFrom(seed)
  const within = (extent: number) => RADIUS + unit() * (extent - 2 * RADIUS)
  const middles = Array.from({ length: CLUSTERS }, () => [within(FRAME.width), within(FRAME.height)] as const)
  const offset = () => (unit() + unit() + unit() + unit() - 2) / 2 * RADIUS
  return () => {
    const [x, y] = middles[Math.floor(unit() * CLUSTERS)]!
    return [x + offset(), y + offset()]
  }
}
