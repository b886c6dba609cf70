/** A session over this page: the deck's own runtimes, real clocks, and the window's own visibility. */
import type { Session, SessionDeps } from '../../bench/session/api.ts'
import type { Workload } from '../../bench/workload.ts'
import { Engines } from '../../bench/session/engines.ts'
import { LIMITS, SHORT } from '../../bench/session/limits.ts'
import { createSession } from '../../bench/session/session.ts'
import { createRandom } from '../../bench/statistics/random.ts'
import { runtimeFor } from '../../labs/runtimes.ts'
import { pageVisibility } from './visibility.ts'

/** `?run=short`: what a slide does with a run is tested in a moment. Read once, for the address may change; a unit test has none. */
const isShort = new URLSearchParams(globalThis.location?.search).get('run') === 'short'

function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}

/** For what asks the deck's runtimes and is no session. */
export const pageEngines = (): Engines => new Engines({ runtimeFor, after }, LIMITS.requestMs)

export function pageSession(workload: Workload, limits?: SessionDeps['limits']): Session {
  return createSession(workload, {
    runtimeFor,
    random: createRandom(Date.now()).nextUint32,
    now: () => new Date().toISOString(),
    clock: () => performance.now(),
    after,
    visibility: pageVisibility,
    limits: isShort ? SHORT : limits,
  })
}
