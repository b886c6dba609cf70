/** A witness without wasm: brute force compares every pair; whatever else, a quarter of them, and draws a cross of two cuts. */
import type { Method, Witness } from '../witness.ts'
import { FRAME } from '../sample.ts'

const CROSS = [FRAME.width / 2, 0, FRAME.width / 2, FRAME.height, 0, FRAME.height / 2, FRAME.width, FRAME.height / 2]

export class SimulatedWitness implements Witness {
  static freed = 0
  #method: Method
  #sets: [Float64Array, Float64Array, Float64Array, Float64Array]

  constructor(method: Method, ...sets: [Float64Array, Float64Array, Float64Array, Float64Array]) {
    this.#method = method
    this.#sets = sets
  }

  get nearest(): Uint32Array {
    const [xs, ys, otherXs, otherYs] = this.#sets
    return Uint32Array.from(xs, (x, i) => {
      const distances = Array.from(otherXs, (other, j) => Math.hypot(other - x, otherYs[j]! - ys[i]!))
      return distances.indexOf(Math.min(...distances))
    })
  }

  compared(point: number): Uint32Array {
    const size = this.#sets[2].length
    const share = this.#method === 'brute' ? 1 : 4
    return Uint32Array.from({ length: size / share }, (_, index) => (this.nearest[point]! + index) % size)
  }

  get lines(): Float64Array {
    return Float64Array.from(this.#method === 'brute' ? [] : CROSS)
  }

  free(): void {
    SimulatedWitness.freed++
  }
}
