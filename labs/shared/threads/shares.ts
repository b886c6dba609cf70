/** What each thread of a pool does: its share of the work, in its own instance of the kernels. */
import type { KernelsOf, PointSets } from '../kernels.ts'
import { transfer } from 'comlink'

/** Served by every worker of the pool. A share is prepared once and done many times; `release` gives its memory back. */
export class Shares {
  readonly #kernels: () => Promise<KernelsOf['simd']>
  readonly #points = new Map<string, InstanceType<KernelsOf['simd']['ResidentPoints']>>()
  readonly #texts = new Map<string, InstanceType<KernelsOf['simd']['ResidentText']>>()

  constructor(kernels: () => Promise<KernelsOf['simd']>) {
    this.#kernels = kernels
  }

  async preparePoints(key: string, { xs, ys, otherXs, otherYs }: PointSets): Promise<void> {
    const { ResidentPoints } = await this.#kernels()
    this.#points.set(key, new ResidentPoints(xs, ys, otherXs, otherYs))
  }

  async prepareText(key: string, bytes: Uint8Array): Promise<void> {
    const { ResidentText } = await this.#kernels()
    this.#texts.set(key, new ResidentText(bytes))
  }

  /** The distances of its points, transferred to the caller. */
  // #region distances
  distances(key: string): Float64Array {
    const points = this.#points.get(key)!
    points.simd()
    const found = points.distances()
    return transfer(found, [found.buffer])
  }
  // #endregion distances

  /** The doubles of its letters. */
  // #region doubles
  doubles(key: string): number {
    return this.#texts.get(key)!.simd()
  }
  // #endregion doubles

  release(key: string): void {
    for (const shares of [this.#points, this.#texts]) {
      shares.get(key)?.free()
      shares.delete(key)
    }
  }
}
