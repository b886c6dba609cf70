/** Three ways of handing an instrument the same work twice. */
import type { SetupId } from '../../../bench/report/self-check.ts'

type Count = () => number

/** The work: about 50 µs a call, what a JavaScript loop over bytes takes. */
export function countDoubles(bytes: Uint8Array): number {
  let count = 0
  for (let i = 1; i < bytes.length; i++)
    count += bytes[i] === bytes[i - 1] ? 1 : 0
  return count
}

const closure = (bytes: Uint8Array): Count => () => countDoubles(bytes)

const PAIRS: Record<SetupId, (bytes: Uint8Array) => [Count, Count]> = {
  bound(bytes) {
    const count = countDoubles.bind(undefined, bytes)
    return [count, count]
  },
  closures: bytes => [closure(bytes), closure(bytes)],
  literals: bytes => [() => countDoubles(bytes), () => countDoubles(bytes)],
}

/** The two functions that an instrument compares. */
export function pairOf(setup: SetupId, bytes: Uint8Array): [Count, Count] {
  return PAIRS[setup](bytes)
}
