/** What a slide asks for by its attributes: a wrong one is reported in its own place, and the rest of the deck works. */
import type { ComputedRef } from 'vue'
import type { Failure } from '../../bench/protocol.ts'
import { computed } from 'vue'

type Asked<T> = { found: T, failure?: undefined } | { found?: undefined, failure: Failure }

/** `find` throws where there is nothing; `remedy` says what brings it. */
export function useAsked<T>(find: () => T, remedy: string): ComputedRef<Asked<T>> {
  return computed(() => {
    try {
      return { found: find() }
    }
    catch (error) {
      return { failure: { what: (error as Error).message, where: 'This slide', remedy } }
    }
  })
}
