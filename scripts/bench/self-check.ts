/** What `npm run bench -- --self-check` wants of the instrument. */
import type { InstrumentId, SelfCheckReport, SetupId } from '../../bench/report/self-check.ts'
import type { Target } from './targets.ts'
import { SETUP_NAMES, verdictsOf } from '../../bench/report/self-check.ts'

/** Limit for the instrument's own error, where all instruments get one bound function: 2.5%. */
const WORST_ALLOWED = 2.5

/** At most 2.5% with bound functions, and in each set-up no worse than the better of the two libraries. */
export function selfCheckTargets(report: SelfCheckReport): Target[] {
  const verdicts = verdictsOf(report)
  const bound = verdicts.find(({ setup }) => setup === 'bound')!
  return [
    { what: 'worst run with bound functions', value: bound.worst * 100, limit: WORST_ALLOWED, unit: '%', wanted: 'at most' },
    ...verdicts.map(({ setup, worst, library, libraryWorst }) => beside(setup, worst, library, libraryWorst)),
  ]
}

function beside(setup: SetupId, worst: number, library: InstrumentId, libraryWorst: number): Target {
  const what = `worst run with ${SETUP_NAMES[setup]}, against ${library}'s`
  return { what, value: worst * 100, limit: libraryWorst * 100, unit: '%', wanted: 'at most' }
}
