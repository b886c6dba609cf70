/** The deck's explorers, by lab, over the deck's own runtimes and windows. */
import type { Session } from '../../bench/session-api.ts'
import type { Workload } from '../../bench/workload.ts'
import { fetchGrowth, growthFile } from '../../bench/crossover-recording.ts'
import { createRandom } from '../../bench/random.ts'
import { createSession } from '../../bench/session.ts'
import { labs } from '../../labs/index.ts'
import { pythonRuntime, runtimeFor } from '../../labs/runtimes.ts'
import { useLink } from '../lab/link.ts'
import { machineName } from '../lab/machine.ts'
import { stopLabs } from '../lab/store.ts'
import { pageVisibility } from '../lab/visibility.ts'
import { useExplorerLink } from './explorer-link.ts'
import { ExplorerStore } from './explorer-store.ts'

/** A chart of many sizes needs less of each than a ladder does: the room waits for the last of them. */
const LIMITS = { budgetPerLaneMs: 150, slowBudgetPerLaneMs: 600 }

const stores = new Map<string, ExplorerStore>()

/** The explorer of a lab, made at its first use and kept: leaving a slide and coming back measures nothing anew. */
export function useExplorerStore(of: string): ExplorerStore | undefined {
  const workload = labs[of]
  if (!workload)
    return undefined
  const known = stores.get(of)
  if (known)
    return known
  const made = new ExplorerStore(workload, {
    createSession: newSession,
    machine: machineName(),
    isHidden: () => pageVisibility.hidden,
    windows: useLink(),
    link: useExplorerLink(),
    fetchRecording: variant => fetchGrowth(`${import.meta.env.BASE_URL}recorded/${growthFile(of, variant)}`, url => fetch(url)),
    stopOthers,
  })
  stores.set(of, made)
  return made
}

function newSession(workload: Workload): Session {
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
    limits: isRecording() ? {} : LIMITS,
  })
}

/** What is kept for every later day has the time that a ladder takes. */
function isRecording(): boolean {
  return new URLSearchParams(location.search).has('explore-lanes')
}

function stopOthers(): void {
  stopLabs()
  if (pythonRuntime.isRunningCell)
    pythonRuntime.terminate()
}
