/** The part of `npm run bench` that tells the price of a call from its work, over sizes, where a lab's forms say how often they call. */
import type { BrowserOptions } from '../lib/browser.ts'
import type { LabRequest } from '../lib/labs.ts'
import type { Grown } from './growth.ts'
import type { Target } from './targets.ts'
import { reportsOf } from '../../bench/growth/recording.ts'
import { relativeHalfWidth } from '../../bench/statistics/estimates.ts'
import { crossingLanes, PLACES, tollPanel } from '../../components/toll/toll-view.ts'
import { CLOSE, describeToll } from '../../components/toll/toll-words.ts'
import { withDeck } from '../lib/browser.ts'
import { driveGrowth, findGrowthCharts, requestOf } from '../lib/drive-growth.ts'

const BUDGET_S = 600

/** Prints the results. Undefined for a lab that counts no crossings. */
export async function benchToll(folder: string, { workload, seed }: LabRequest, options: BrowserOptions): Promise<Grown | undefined> {
  if (crossingLanes(workload).length === 0)
    return undefined
  return withDeck(folder, async ({ page, url }) => {
    console.log('\nWhat a call costs …')
    const request = requestOf(await findGrowthCharts(page, url), workload.id)
    const recording = await driveGrowth(page, url, workload.id, request, '', { seed, budgetS: BUDGET_S })
    const panels = (['python', 'wasm'] as const).map(place => tollPanel(workload, place, reportsOf(recording), 'live'))
    console.log(panels.map(panel => describeToll([panel])).join('\n'))
    return { recording, targets: panels.flatMap(tollTargets) }
  }, options)
}

/** The toll is known to a tenth, and what it predicts is off by no more. */
function tollTargets({ place, found, furthest }: ReturnType<typeof tollPanel>): Target[] {
  const percent = { limit: CLOSE * 100, unit: '%', wanted: 'at most' } as const
  return [
    { what: `${PLACES[place]}: half of the toll's interval`, value: found && relativeHalfWidth(found.toll) * 100, ...percent },
    { what: `${PLACES[place]}: furthest from its prediction`, value: furthest && Math.abs(furthest.off) * 100, ...percent },
  ]
}
