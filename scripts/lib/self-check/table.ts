/** The nine series of the self-check, for a terminal. */
import type { SelfCheckReport, SelfCheckSeries } from '../../../bench/report/self-check.ts'
import { seriesOf, SETUP_NAMES } from '../../../bench/report/self-check.ts'
import { formatTable } from '../table.ts'

export function selfCheckTable(report: SelfCheckReport): string {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`
  const row = ({ setup, name, median, worst }: SelfCheckSeries) => [SETUP_NAMES[setup], name, percent(median), percent(worst)]
  const head = ['the same function twice', 'instrument', 'median deviation', `worst of ${report.runs}`]
  return formatTable([head, ...seriesOf(report).map(row)])
}
