/** In which order a few take turns when each leaves something to the next: a warm CPU, a cache still being written. */
import { shuffled } from '../../bench/statistics/random.ts'

/** All orders of `items`: n! of them. */
export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0)
    return [[]]
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map(rest => [item, ...rest]))
}

/** Orders of `items`, one after the other, without end: every order once, shuffled, before any comes again. */
export function* balancedOrders<T>(items: readonly T[], nextUint32: () => number): Generator<T[], never> {
  for (;;)
    yield* shuffled(permutations(items), nextUint32)
}
