/** The deck's explorers, by lab, over the deck's own runtimes and windows. */
import { fetchGrowth, growthFile } from '../../bench/growth/recording.ts'
import { labs } from '../../labs/index.ts'
import { pythonRuntime } from '../../labs/runtimes.ts'
import { useLink } from '../lab/link.ts'
import { machineName } from '../lab/machine.ts'
import { pageSession } from '../lab/page-session.ts'
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
    createSession: sized => pageSession(sized, isRecording() ? undefined : LIMITS),
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

/** What is kept for every later day has the time that a ladder takes. */
function isRecording(): boolean {
  return new URLSearchParams(location.search).has('explore-lanes')
}

function stopOthers(): void {
  stopLabs()
  if (pythonRuntime.isRunningCell)
    pythonRuntime.terminate()
}
