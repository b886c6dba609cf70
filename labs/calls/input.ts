/** The number of rounds is all that there is to hand over: every round is the same. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { MadeInput } from '../../bench/runtimes/executables.ts'

/** fib(111) and fib(123), as the source printed them; neither has a divisor in common with its constant. */
const ROUND = 70_492_524_767_089_125_814_114n + 1n + 22_698_374_052_006_863_956_975_682n + 1n

/** The seed changes nothing. */
export function makeCallsInput({ size }: InputSpec): MadeInput {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, size, true)
  return { bytes, expected: { sum: BigInt(size) * ROUND } }
}

export function roundsIn(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
}
