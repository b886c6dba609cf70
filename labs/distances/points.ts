/** The input as arrays of coordinates, and the fingerprint of an answer with many distances. */
import type { PointSets } from '../shared/kernels.ts'
import { sha256Hex } from '../../bench/input.ts'

/** Four views of equal length: nothing is copied. */
export function pointSets(bytes: Uint8Array): PointSets {
  const length = bytes.length / (4 * Float64Array.BYTES_PER_ELEMENT)
  const array = (index: number) =>
    new Float64Array(bytes.buffer, bytes.byteOffset + index * length * Float64Array.BYTES_PER_ELEMENT, length)
  return { xs: array(0), ys: array(1), otherXs: array(2), otherYs: array(3) }
}

/** As many hexadecimal digits as tell answers apart, and fit on a slide. */
const DIGITS = 12

/** The beginning of the SHA-256 of the distances' bits: all of them have to be right, to the last bit. */
export function digest(distances: Float64Array): string {
  return sha256Hex(new Uint8Array(distances.buffer, distances.byteOffset, distances.byteLength)).slice(0, DIGITS)
}
