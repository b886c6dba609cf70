/** A session over this page: the deck's own runtimes, real clocks, and the window's own visibility. */
import type { Session, SessionDeps } from '../../bench/session/api.ts'
import type { Workload } from '../../bench/workload.ts'
import { createSession } from '../../bench/session/session.ts'
import { createRandom } from '../../bench/statistics/random.ts'
import { runtimeFor } from '../../labs/runtimes.ts'
import { pageVisibility } from './visibility.ts'

export function pageSession(workload: Workload, limits?: SessionDeps['limits']): Session {
  return createSession(workload, {
    runtimeFor,
    random: createRandom(Date.now()).nextUint32,
    now: () => new Date().toISOString(),
    clock: () => performance.now(),
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
    visibility: pageVisibility,
    limits,
  })
}
