/** A witness without wasm: it compares every pair, and draws a cross of two cuts for whatever is no brute force. */
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

  nearest(): Uint32Array {
    const [xs, ys, otherXs, otherYs] = this.#sets
    return Uint32Array.from(xs, (x, i) => {
      const distances = Array.from(otherXs, (other, j) => Math.hypot(other - x, otherYs[j]! - ys[i]!))
      return distances.indexOf(Math.min(...distances))
    })
  }

  tested(): Uint32Array {
    const [xs, , otherXs] = this.#sets
    return new Uint32Array(xs.length).fill(this.#method === 'brute' ? otherXs.length : Math.ceil(otherXs.length / 4))
  }

  lines(): Float64Array {
    return Float64Array.from(this.#method === 'brute' ? [] : CROSS)
  }

  free(): void {
    SimulatedWitness.freed++
  }
}
