/** What every input has in common, whatever the lab: its size is checked, its bytes are identified. */
import type { Workload } from './workload.ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { RuntimeFailure } from './protocol.ts'

/** Largest size where the workload states none: a copy for each language still fits into 32-bit WebAssembly. */
export const MAX_SIZE = 1e8

/** The identity of an input: lower-case hex of its SHA-256. In plain code, so that it also works on an insecure page. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/**
 * Returns `size` when the workload has an answer for it.
 *
 * @throws RuntimeFailure when it is not a whole number, or too small or too large for the workload.
 */
export function validateSize(size: number, workload: Pick<Workload, 'unit' | 'minSize' | 'maxSize'>): number {
  const { unit, minSize = 0, maxSize = MAX_SIZE } = workload
  const where = `the number of ${unit}`
  const range = `from ${minSize.toLocaleString('en')} to ${maxSize.toLocaleString('en')}`
  if (!Number.isInteger(size))
    throw new RuntimeFailure({ what: `${size} is not a whole number`, where, remedy: `Give a whole number ${range}.` })
  if (size < minSize || size > maxSize) {
    const what = `${size.toLocaleString('en')} is too ${size < minSize ? 'small' : 'large'}`
    throw new RuntimeFailure({ what, where, remedy: `Give a whole number ${range}.` })
  }
  return size
}
