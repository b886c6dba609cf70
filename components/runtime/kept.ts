import { useMemoize } from '@vueuse/core'

/** One for each name, made at its first use and kept as long as the page: whoever leaves a slide and comes back finds it as it was. */
export function kept<T>(make: (name: string) => T): (name: string) => T {
  // A plain map: making one while a view computes is no change of what it sees.
  return useMemoize(make, { getKey: name => name, cache: new Map<string, T>() })
}
