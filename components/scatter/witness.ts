/** What a kernel looks at while it searches, reported by the kernel itself: wasm/web's `Witness`. */
import type { KernelsOf, PointSets } from '../../labs/shared/kernels.ts'

/** In the order of the clicks, with what a button calls them. */
export const METHODS = { brute: 'Brute force', grid: 'Grid', tree: 'Tree' } as const
export type Method = keyof typeof METHODS

/** wasm/web's `Witness`: one search for all points, made by its constructor. */
type WitnessClass = KernelsOf['simd']['Witness']

/** A witness's results, kept after its memory is freed. */
export interface Look {
  method: Method
  nearest: Uint32Array
  lines: Float64Array
  /** For each point, the indices of the others that it was compared with. */
  compared: readonly Uint32Array[]
  /** Pairs compared for all points together. */
  total: number
}

/** What each method looks at in the same points. */
export function lookAll(Witness: WitnessClass, sets: PointSets): Record<Method, Look> {
  const look = (method: Method) => [method, lookBy(Witness, method, sets)]
  return Object.fromEntries((Object.keys(METHODS) as Method[]).map(look)) as Record<Method, Look>
}

function lookBy(Witness: WitnessClass, method: Method, { xs, ys, otherXs, otherYs }: PointSets): Look {
  const witness = new Witness(method, xs, ys, otherXs, otherYs)
  try {
    const compared = Array.from(xs, (_, point) => witness.compared(point))
    const total = compared.reduce((sum, { length }) => sum + length, 0)
    return { method, nearest: witness.nearest, lines: witness.lines, compared, total }
  }
  finally {
    witness.free()
  }
}
