/** What a toll's fit says in words, and less where it allows less. */
import type { Report } from '../../bench/report/report.ts'
import type { Claim } from '../chart/claim.ts'
import type { TollPanel } from './toll-view.ts'
import { enginesOf, engineWords } from '../../bench/report/engines.ts'
import { relativeHalfWidth } from '../../bench/statistics/estimates.ts'
import { formatCount, formatDay, formatInterval, formatTick, formatTime } from '../chart/format.ts'
import { SHORT_RUN } from '../chart/provenance.ts'
import { PLACES } from './toll-view.ts'

/** A prediction is good to a tenth, and so has a toll to be: what is less sure is said to be. */
export const CLOSE = 0.1

/** A toll whose interval reaches 0 was not found. */
export function isFound({ found }: TollPanel): boolean {
  return found !== undefined && found.toll.low > 0 && found.work.low > 0
}

/** `+6%`, `−12%`. */
export function formatOff(off: number): string {
  const percent = Math.round(off * 100)
  return `${percent < 0 ? '\u2212' : '+'}${Math.abs(percent)}%`
}

/** Lines under the toll: its interval, the work, and how good the prediction is. */
export function panelLines(panel: TollPanel): string[] {
  if (!panel.found)
    return []
  if (!isFound(panel))
    return ['Calls and work cannot be told apart here']
  const { found: { toll, work } } = panel
  const isSure = relativeHalfWidth(toll) <= CLOSE
  return [`95%: ${formatInterval(toll)}${isSure ? '' : ', not to a tenth'}`, `work ${formatTime(work.value)} a round`]
}

/** `Predicted within 8%`, or which form is not. */
export function predictionWords({ furthest }: TollPanel): string | undefined {
  if (!furthest)
    return undefined
  const { label, size, off } = furthest
  return Math.abs(off) <= CLOSE
    ? `all forms within ${Math.ceil(Math.abs(off) * 100)}%`
    : `${formatOff(off)}: ${label}, n = ${formatCount(size)}`
}

/** `A call into Rust costs 80 ns natively, 610 ns in this browser`. */
export function claimForToll(native: TollPanel, here: TollPanel): Claim {
  const [natively, inBrowser] = [native, here].map(panel => isFound(panel) ? panel.found?.toll : undefined)
  if (!natively || !inBrowser)
    return { text: 'What a call into Rust costs, apart from its work' }
  return {
    text: `A call into Rust costs ${formatTick(natively.value)} natively, ${formatTick(inBrowser.value)} in this browser`,
    interval: `95% intervals: ${[natively, inBrowser].map(formatInterval).join('; ')}`,
  }
}

/** On which machine, in what, and when; each place has a line. */
export function provenanceLine(reports: readonly Report[]): string | undefined {
  const last = reports.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)
  const isShort = reports.some(({ shortRun }) => shortRun)
  const parts = last && [isShort && SHORT_RUN, last.machine.cpu, engineWords(enginesOf(reports)), formatDay(last.at)]
  return parts?.filter(Boolean).join(' · ')
}

/** The chart in a sentence, for those who cannot see it. */
export function describeToll(panels: readonly TollPanel[]): string {
  return panels.map((panel) => {
    const toll = isFound(panel) ? `a call costs ${formatTime(panel.found!.toll.value)}` : 'nothing fitted yet'
    return [`${PLACES[panel.place]}: ${toll}`, ...panelLines(panel), predictionWords(panel)].filter(Boolean).join(', ')
  }).join('. ')
}
