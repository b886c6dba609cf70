/** What stands beside a growth chart's chart. */
import type { Compared } from './growth-compare.ts'
import type { GrowthLane, GrowthView } from './growth-view.ts'
import { formatCount, formatEstimatedRatio, formatRatioInterval } from '../chart/format.ts'
import { meetingWords } from './growth-words.ts'
import { tellsCrossing } from './steps.ts'

export interface PanelWords {
  /** In large type; absent where the intervals do not allow it. */
  large?: string
  sentence: string
  lines: string[]
}

/** An interval is never broken over two lines. */
const unbroken = (words: string): string => words.replaceAll(' ', '\u00A0')

export function panelWords(view: GrowthView, compared: readonly Compared[], emphasis: string): PanelWords {
  if (view.reveal === 'compared')
    return comparedWords(view, compared, emphasis)
  if (tellsCrossing(view)) {
    const { pair: { first, second, meeting }, isMeasuring } = view
    const { large, sentence, range } = meetingWords(meeting, first.name, second.name)
    return { large, sentence: isMeasuring ? `So far: ${sentence}` : sentence, lines: range ? [`Range: ${range}`] : [] }
  }
  return { sentence: leaders(view), lines: [] }
}

function comparedWords({ lanes, variant }: GrowthView, compared: readonly Compared[], emphasis: string): PanelWords {
  const labelOf = (id: string) => lanes.find(lane => lane.id === id)!.name
  const spokenOf = compared.find(({ id }) => id === emphasis)
  const others = compared.filter(({ id }) => id !== emphasis)
    .map(({ id, ratio }) => `${labelOf(id)}: ${formatEstimatedRatio(ratio)} ${unbroken(`(${formatRatioInterval(ratio)})`)}`)
  if (!spokenOf)
    return { sentence: 'Both kinds of input have to be measured first', lines: others }
  const { id, size, ratio, verdict } = spokenOf
  const input = `${variant?.toLowerCase() ?? 'this input'}, n\u00A0=\u00A0${formatCount(size)}`
  if (verdict === 'no-difference') {
    return {
      sentence: `${labelOf(id)}: no clear difference on ${input}`,
      lines: [`95% interval: ${formatRatioInterval(ratio)}, which includes 1`, ...others],
    }
  }
  const large = formatEstimatedRatio(ratio)
  return {
    large,
    sentence: `${labelOf(id)} takes ${large} as long on ${input}`,
    lines: [`95% interval: ${formatRatioInterval(ratio)}`, ...others],
  }
}

/** `At n = 100: Rust SIMD is fastest. At n = 100,000: Rust (grid) is fastest.` */
function leaders({ lanes, sizes, reveal, isMeasuring }: GrowthView): string {
  const seen = sizes.filter(size => lanes.some(({ points }) => points.some(point => point.size === size)))
  const [small, large] = [seen[0], seen.at(-1)]
  if (small === undefined || large === undefined)
    return isMeasuring ? 'Measuring, smallest size first' : 'Nothing measured yet'
  const told = reveal === 'start' || small === large ? [small] : [small, large]
  return told.map(size => `At n\u00A0=\u00A0${formatCount(size)}: ${fastestAt(size, lanes)}.`).join(' ')
}

/** `Rust (grid) is fastest`, unless the interval of the next one reaches into its own. */
function fastestAt(size: number, lanes: readonly GrowthLane[]): string {
  const [first, second] = lanes
    .flatMap(({ name, points }) => points.filter(point => point.size === size).map(({ time }) => ({ name, time })))
    .toSorted((a, b) => a.time.value - b.time.value)
  if (!second)
    return `only ${first!.name} gets this far`
  return second.time.low <= first!.time.high ? `${first!.name} and ${second.name} are too close to call` : `${first!.name} is fastest`
}
