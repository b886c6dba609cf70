/** The deck's growth charts, by lab, over the deck's own runtimes and windows. */
import { fetchGrowth, growthFile } from '../../bench/growth/recording.ts'
import { labs } from '../../labs/index.ts'
import { pythonRuntime } from '../../labs/runtimes.ts'
import { stopLabs } from '../lab/store.ts'
import { useLink } from '../runtime/link.ts'
import { machineName } from '../runtime/machine.ts'
import { pageSession } from '../runtime/page-session.ts'
import { useGrowthLink } from './growth-link.ts'
import { GrowthStore } from './growth-store.ts'

/** With many sizes, each gets less time than in a ladder, because the audience waits for the last one. */
const LIMITS = { budgetPerLaneMs: 150, slowBudgetPerLaneMs: 600 }

const stores = new Map<string, GrowthStore>()

/** The growth chart of a lab, made at its first use and kept: leaving a slide and coming back measures nothing again. */
export function useGrowthStore(of: string): GrowthStore | undefined {
  const workload = labs[of]
  if (!workload)
    return undefined
  const known = stores.get(of)
  if (known)
    return known
  const made = new GrowthStore(workload, {
    createSession: sized => pageSession(sized, isRecording() ? undefined : LIMITS),
    machine: machineName(),
    windows: useLink(),
    link: useGrowthLink(),
    fetchRecording: variant => fetchGrowth(`${import.meta.env.BASE_URL}recorded/${growthFile(of, variant)}`, url => fetch(url)),
    stopOthers,
  })
  stores.set(of, made)
  return made
}

/** A recording takes as much time as a ladder. */
function isRecording(): boolean {
  return new URLSearchParams(location.search).has('growth-lanes')
}

function stopOthers(): void {
  stopLabs()
  if (pythonRuntime.isRunningCell)
    pythonRuntime.terminate()
}
