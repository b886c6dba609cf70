/** A title that says how one lane does against the baseline, and who is level with it. */
import type { Report } from '../../bench/report/report.ts'
import type { Claim } from './claim.ts'
import { invert } from './against.ts'
import { ratioBetween } from './claim.ts'
import { formatEstimatedRatio, formatRatioInterval } from './format.ts'

/** Nobody chooses between two tools for less, and another compiler's next version may turn it round. */
const LEVEL = 1.1
/** More do not fit into a title. */
const MOST_NAMED = 3

/**
 * `PyO3 is 19× faster than Python, level with Cython and nanobind, behind mypyc`: level is whose whole interval lies within a tenth,
 * behind whom is said where that one is ahead for certain.
 *
 * @param report of the run.
 * @param one the lane, and what a sentence calls it.
 * @param base the lane that it is faster than, likewise.
 * @param others ids of those that it is compared with.
 */
export function claimForPeers(report: Report | undefined, one: Named, base: Named, others: readonly string[]): Claim {
  const pair = report && ratioBetween(report, base.id, one.id)
  if (!report || pair?.verdict !== 'slower')
    return { text: `${one.name} and its peers, measured on one machine` }
  const ratios = others.flatMap((id) => {
    const ratio = ratioBetween(report, id, one.id)?.ratio
    return ratio ? [{ name: shortName(report, id), ratio, inverse: invert(ratio) }] : []
  })
  const level = ratios.filter(({ ratio, inverse }) => ratio.high <= LEVEL && inverse.high <= LEVEL).map(({ name }) => name)
  const ahead = ratios.filter(({ ratio, inverse }) => inverse.low > 1 && !(ratio.high <= LEVEL && inverse.high <= LEVEL))
  const parts = [
    `${one.name} is ${formatEstimatedRatio(pair.ratio)} faster than ${base.name}`,
    ...(level.length > 0 ? [`level with ${listed(level)}`] : []),
    ...(ahead.length > 0 ? [`behind ${listed(ahead.map(({ name }) => name))}`] : []),
  ]
  return { text: parts.join(', '), interval: `95% interval: ${formatRatioInterval(pair.ratio)}` }
}

interface Named { id: string, name: string }

/** `nanobind` of `nanobind, C++`. */
function shortName({ implementations }: Report, id: string): string {
  return implementations.find(lane => lane.id === id)!.label.split(',')[0]!
}

/** `Cython and nanobind`; `5 others`. */
function listed(names: readonly string[]): string {
  if (names.length > MOST_NAMED)
    return `${names.length} others`
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
