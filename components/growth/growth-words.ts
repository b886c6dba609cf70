import type { Meeting } from '../../bench/growth/crossing.ts'
/** What a growth chart says in words. Every sentence is derived from intervals, and says less where they allow less. */
import type { GrowthState } from '../../bench/growth/state.ts'
import type { Failure } from '../../bench/protocol.ts'
import type { Report } from '../../bench/report/report.ts'
import type { Workload } from '../../bench/workload.ts'
import type { GrowthLane, GrowthView } from './growth-view.ts'
import { enginesOf, engineWords } from '../../bench/report/engines.ts'
import { statusLine } from '../../bench/session/status.ts'
import { formatCount, formatDay, formatTime } from '../chart/format.ts'
import { agreementPart, machineParts, SHORT_RUN, timerPart } from '../chart/provenance.ts'
import { formatCrossing, formatPower } from './growth-format.ts'
import { tellsCrossing } from './steps.ts'

export interface MeetingWords {
  /** The size in large type; absent where no crossing is clear. */
  large?: string
  sentence: string
  /** `150 to 220`. */
  range?: string
}

/** What the line above the chart has room for; the panel beside it says the rest. */
const STATUS_LETTERS = 60
const PANEL_LETTERS = 150

/** As much of a text as there is room for: an engine's own words may be long. */
function brief(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/** Why the last run ended, and what to do about it. */
export function failureWords({ what, remedy }: Failure): string {
  return `${brief(what, PANEL_LETTERS - remedy.length)}. ${remedy}`
}

/** Of two lanes by their names. */
export function meetingWords(meeting: Meeting, first: string, second: string): MeetingWords {
  const named = (side: 'first' | 'second') => side === 'first' ? first : second
  switch (meeting.kind) {
    case 'crossing':
      return crossingWords(meeting, first, second)
    case 'apart':
      return { sentence: apartSentence(meeting, named(meeting.faster)) }
    case 'unclear':
      return { sentence: `No clear crossing below n = ${formatCount(meeting.to)}: the intervals of ${first} and ${second} overlap` }
    case 'too-few':
      return { sentence: `${first} and ${second}: not measured at two sizes yet` }
  }
}

function crossingWords({ crossings, from, to }: Extract<Meeting, { kind: 'crossing' }>, first: string, second: string): MeetingWords {
  const { overtaker, size } = crossings.at(-1)!
  const [above, below] = overtaker === 'first' ? [first, second] : [second, first]
  const { value, range } = formatCrossing(size)
  const overtakes = `${above} overtakes ${below} at about n\u00A0=\u00A0${value}`
  const sentence = crossings.length === 1
    ? overtakes
    : `They cross ${crossings.length} times from n = ${formatCount(from)} to ${formatCount(to)}; the last time ${overtakes}`
  return { large: value, sentence, range }
}

function apartSentence({ from, to, clearFrom, clearTo }: Extract<Meeting, { kind: 'apart' }>, ahead: string): string {
  if (clearTo < to)
    return `No clear crossing: ${ahead} is faster up to n = ${formatCount(clearTo)}; beyond, it is too close to call`
  if (clearFrom > from)
    return `No clear crossing: ${ahead} is faster from n = ${formatCount(clearFrom)} on; below, it is too close to call`
  return `No crossing: ${ahead} is faster at every size from ${formatCount(from)} to ${formatCount(to)}`
}

/** `JavaScript (brute force) stops at n = 10,000: the next size would take 3.50 s a call`. */
export function dropWords({ name, drop }: GrowthLane): string | undefined {
  if (!drop)
    return undefined
  const [after, at] = [drop.after, drop.at].map(formatCount)
  return `${name} stops at n = ${after}: at ${at} a call would take about ${formatTime(drop.predictedMs)}`
}

/** `Rust (grid) grows as n^1.0 (0.98 to 1.04)`. */
export function growthWords({ name, growth }: GrowthLane): string | undefined {
  return growth && `${name} grows as ${formatPower(growth)}`
}

/** The finding, for those who cannot see the chart. */
export function describeGrowth(view: GrowthView): string {
  const { lanes, pair: { first, second, meeting }, unit, sizes } = view
  const charted = lanes.filter(({ points }) => points.length > 0)
  const heard = tellsCrossing(view) ? meetingWords(meeting, first.name, second.name) : undefined
  const axes = `time per call against the number of ${unit}, ${rangeOf(sizes)}`
  const parts = [
    `${view.title}: ${charted.length === 0 ? 'nothing measured yet' : axes}`,
    heard && `${heard.sentence}${heard.range ? `, ${heard.range}` : ''}`,
    ...lanes.flatMap(lane => [growthWords(lane), dropWords(lane), noteWords(lane)]),
  ]
  return `${parts.filter(Boolean).join('. ')}.`
}

function noteWords({ name, note }: GrowthLane): string | undefined {
  return note && `${name}: n = ${formatCount(note.size)}: ${note.what}`
}

function rangeOf(sizes: readonly number[]): string {
  return `${formatCount(Math.min(...sizes))} to ${formatCount(Math.max(...sizes))}`
}

/** One line for `role="status"`. */
export function growthStatus(state: GrowthState, workload: Workload, view: Pick<GrowthView, 'origin' | 'lanes'>): string {
  switch (state.status) {
    case 'measuring':
      return state.now ? `n = ${formatCount(state.now.size)}. ${statusLine(state.now.session, workload)}` : 'Starting'
    case 'cancelled':
      return 'Cancelled: finished sizes are kept'
    case 'failed':
    case 'void':
      return `${state.status === 'void' ? 'Void' : 'Failed'}: ${brief(state.failure?.what ?? 'reason unknown', STATUS_LETTERS)}`
    default:
      return view.origin === 'live' ? doneLine(view.lanes) : `${view.origin === 'recorded' ? 'Recorded. ' : ''}Press Run.`
  }
}

function doneLine(lanes: readonly GrowthLane[]): string {
  const sizes = new Set(lanes.flatMap(({ points }) => points.map(({ size }) => size))).size
  const short = lanes.filter(({ drop }) => drop).length
  const failed = lanes.filter(({ note }) => note).length
  const parts = [
    `Live, ${sizes} size${sizes === 1 ? '' : 's'}`,
    short > 0 && `${short} stopped early`,
    failed > 0 && `${failed} not timed`,
  ]
  return parts.filter(Boolean).join(', ')
}

/** Two lines under the chart: on which machine and when, then what was measured. */
export function growthProvenance(reports: readonly Report[], unit: string, variant?: string): [string, string] | undefined {
  const last = reports.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)
  if (!last)
    return undefined
  const { machine, input: { seed }, agreement, at } = last
  const engines = enginesOf(reports)
  const sizes = reports.map(({ input }) => input.size)
  const rounds = reports.reduce((sum, report) => sum + report.rounds, 0)
  const where = [...machineParts(machine), timerPart(engines), formatDay(at)]
  const how = [
    reports.some(({ shortRun }) => shortRun) && SHORT_RUN,
    engineWords(engines),
    `${rangeOf(sizes)} ${unit}`,
    variant,
    `seed ${seed}`,
    `${formatCount(rounds)} rounds`,
    agreementPart(agreement),
  ]
  return [where, how].map(parts => parts.filter(Boolean).join(' · ')) as [string, string]
}
