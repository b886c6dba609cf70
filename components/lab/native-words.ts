/** The native counterpart of a ratio, in a line. */
import type { Report } from '../../bench/report/report.ts'
import { enginesOf, engineWords } from '../../bench/report/engines.ts'
import { ratioBetween } from '../chart/claim.ts'
import { formatDay, formatEstimatedRatio, formatRatioInterval } from '../chart/format.ts'

/** `RECORDED NATIVELY · json: 2.1× as long as jiter, 1.9 to 2.3 · CPython 3.11.7, 21 November 2026` */
export function nativeWords(report: Report | undefined, [above, below]: readonly [string, string]): string {
  const pair = report && ratioBetween(report, above, below)
  if (!pair)
    return 'Not recorded natively yet. Run: npm run record'
  const label = (id: string) => report.implementations.find(lane => lane.id === id)?.label ?? id
  const isClear = pair.verdict === 'slower' || pair.verdict === 'faster'
  const ratio = isClear ? `${formatEstimatedRatio(pair.ratio)} as long as` : 'no clear difference to'
  return [
    'RECORDED NATIVELY',
    `${label(above)}: ${ratio} ${label(below)}, ${formatRatioInterval(pair.ratio)}`,
    `${engineWords(enginesOf([report], [above, below]))}, ${formatDay(report.at)}`,
  ].join(' · ')
}
