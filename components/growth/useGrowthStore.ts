/** The deck's growth charts, by lab, over the deck's own runtimes and windows. */
import { fetchGrowth, growthFile } from '../../bench/growth/recording.ts'
import { labs } from '../../labs/index.ts'
import { turns } from '../runtime/exclusive.ts'
import { kept } from '../runtime/kept.ts'
import { machineName } from '../runtime/machine.ts'
import { pageSession } from '../runtime/page-session.ts'
import { deckWindows } from '../runtime/windows.ts'
import { GrowthStore } from './growth-store.ts'

/** With many sizes, each gets less time than in a ladder, because the audience waits for the last one. */
const LIMITS = { budgetPerLaneMs: 150, slowBudgetPerLaneMs: 600 }

const storeOf = kept(of => new GrowthStore(labs[of]!, {
  createSession: sized => pageSession(sized, isRecording() ? undefined : LIMITS),
  machine: machineName(),
  windows: deckWindows(),
  turns,
  fetchRecording: variant => fetchGrowth(`${import.meta.env.BASE_URL}recorded/${growthFile(of, variant)}`, url => fetch(url)),
}))

/** The growth chart of a lab, where there is one of that name. Leaving a slide and coming back measures nothing anew. */
export function useGrowthStore(of: string): GrowthStore | undefined {
  return of in labs ? storeOf(of) : undefined
}

/** A recording takes as much time as a ladder. */
function isRecording(): boolean {
  return new URLSearchParams(location.search).has('growth-lanes')
}
