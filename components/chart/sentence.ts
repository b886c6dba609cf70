/**
 * What a chart says in words. Every sentence is derived from an interval, and says less where the interval allows less.
 */
import type { Estimate, Verdict } from '../../bench/statistics/estimates.ts'
import type { LaneView } from './lane.ts'
import type { LadderView } from './view.ts'
import { MIN_SAMPLES, relativeHalfWidth } from '../../bench/statistics/estimates.ts'
import { invert, pairRatio } from './against.ts'
import { capitalised } from './claim.ts'
import { formatEstimatedRatio, formatInterval, formatRate, formatRatioInterval, formatTime } from './format.ts'
import { isCharted } from './view.ts'

export interface Finding {
  /** The ratio in large type, `22×`; absent where the interval does not allow one. */
  large?: string
  sentence: string
  /** The interval of its figure: `95% interval: 21 to 23`. */
  interval?: string
  /** A second sentence, with its own interval. */
  beside?: string
}

/** A lane as a sentence names it. */
export interface Named { name: string, role?: LaneView['role'] }

/** `ratio` is the time of `lane` divided by that of `other`; the sentence starts with the one that takes longer. */
export function comparisonFinding(lane: Named, other: Named, ratio: Estimate, verdict: Verdict, samples?: number): Finding {
  switch (verdict) {
    case 'slower':
      return clearFinding(lane, other, ratio)
    case 'faster':
      return clearFinding(other, lane, invert(ratio))
    case 'no-difference':
      return {
        sentence: `No clear difference between ${lane.name} and ${other.name}`,
        interval: `95% interval: ${formatRatioInterval(ratio)}, which includes 1`,
      }
    case 'too-noisy':
      return { sentence: `Too noisy to call: ${noise(ratio, samples)}`, interval: `95% interval: ${formatRatioInterval(ratio)}` }
  }
}

/** What the chart says of the lane that it emphasises, or of all of them where it emphasises none. */
export function findingOf(view: LadderView): Finding {
  if (!view.emphasis)
    return { sentence: summary(view) }
  return limitFinding(view.emphasis, view) ?? laneFinding(view.emphasis, view)
}

/** The finding in one line, for those who cannot see the chart. */
export function describe(view: LadderView): string {
  const { sentence, interval, beside } = findingOf(view)
  const emphasised = [interval ? `${sentence}; ${interval}` : sentence, ...(beside ? [beside] : [])].join('. ')
  return view.emphasis ? `${emphasised}. ${summary(view)}.` : `${emphasised}.`
}

function clearFinding(slow: Named, fast: Named, ratio: Estimate): Finding {
  const large = formatEstimatedRatio(ratio)
  return {
    large,
    sentence: `${subject(slow)} takes ${large} as long as ${fast.name}`,
    interval: `95% interval: ${formatRatioInterval(ratio)}`,
  }
}

/** A limit is named by what it does: `copying the bytes`. */
function subject({ name, role }: Named): string {
  return role === 'limit' ? capitalised(name) : name
}

function noise(ratio: Estimate, samples = MIN_SAMPLES): string {
  if (samples < MIN_SAMPLES)
    return `${samples} of at least ${MIN_SAMPLES} rounds`
  return `±${Math.round(relativeHalfWidth(ratio) * 100)}%, on both sides of 1`
}

function laneFinding(lane: LaneView, view: LadderView): Finding {
  if (!isCharted(lane))
    return { sentence: `${lane.name}: ${lane.note}` }
  if (lane.isBaseline)
    return baselineFinding(lane, view.selfCheck)
  if (!lane.ratio || !lane.verdict)
    return { sentence: `${subject(lane)} takes ${formatTime(lane.time.value)}`, interval: `95% interval: ${formatInterval(lane.time)}` }
  const finding = sayingWhatIsCounted(comparisonFinding(lane, view.baseline, lane.ratio, lane.verdict, lane.samples), lane, view)
  if (lane.state === 'stale')
    return { ...finding, large: undefined, sentence: `Stale: ${finding.sentence}` }
  return lane.state === 'partial' ? { ...finding, sentence: `So far: ${finding.sentence}` } : finding
}

/** A ratio of bytes to characters says that it is one: the two get different work. */
function sayingWhatIsCounted(finding: Finding, { counts }: LaneView, { baseline }: LadderView): Finding {
  if (!finding.interval || !counts || !baseline.counts || counts === baseline.counts)
    return finding
  return { ...finding, interval: `${finding.interval}; ${counts} beside ${baseline.counts}` }
}

/** A limit is no program: what is spoken of stays the last one above it, and how near that one comes to the limit. */
function limitFinding(limit: LaneView, view: LadderView): Finding | undefined {
  const last = view.rows.findLast(isCharted)
  if (limit.role !== 'limit' || !limit.ratio || !last?.ratio)
    return undefined
  const { ratio, verdict } = pairRatio(last.ratio, limit.ratio, [last.samples ?? 0, limit.samples ?? 0])
  const rate = limit.time && view.inputBytes ? ` at ${formatRate(view.inputBytes, limit.time.value)}` : ''
  const near = comparisonFinding(last, { ...limit, name: `${limit.label}${rate}` }, ratio, verdict)
  return {
    ...laneFinding(view.hero ?? last, view),
    beside: near.large ? `${near.sentence} (${formatRatioInterval(ratio)})` : near.sentence,
  }
}

function baselineFinding(lane: LaneView & { time: Estimate }, selfCheck: Estimate | undefined): Finding {
  return {
    sentence: `${lane.name} takes ${formatTime(lane.time.value)}; the others are compared with it`,
    interval: selfCheck && `Against itself: ${formatRatioInterval(selfCheck)}`,
  }
}

function summary({ rows, title }: LadderView): string {
  const charted = rows.filter(isCharted)
  const [fastest] = charted.toSorted((a, b) => a.time.value - b.time.value)
  const dropouts = rows.filter(({ state }) => state === 'wrong' || state === 'failed')
  const missing = dropouts.map(({ name, note }) => `; ${name}: ${note}`).join('')
  if (!fastest)
    return `${title}: nothing measured yet${missing}`
  const slowest = charted.toSorted((a, b) => b.time.value - a.time.value)[0]!
  if (fastest === slowest)
    return `${fastest.name} takes ${formatTime(fastest.time.value)}${missing}`
  return `${extreme('Fastest', fastest)}, ${extreme('slowest', slowest)}${missing}`
}

function extreme(word: string, { name, time }: LaneView & { time: Estimate }): string {
  return `${word}: ${name}, ${formatTime(time.value)}`
}
