/** Ratios on a second log axis round 1, where an interval of 2% can be seen: all rows, or one lane beside the baseline. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Estimate } from '../../bench/statistics/estimates.ts'
import type { Tokens } from '../deck/tokens.ts'
import type { Box } from './geometry.ts'
import type { LaneView } from './lane.ts'
import type { DrawingSize, Item } from './option.ts'
import type { LadderView } from './view.ts'
import { formatEstimatedRatio } from './format.ts'
import { FOOT_HEIGHT, HEAD_HEIGHT, logScale, ratioDomain, ratioTicks, rowsIn, textWidth } from './geometry.ts'
import { DOT, glyph, line, text, whisker } from './marks.ts'
import { chartOption } from './option.ts'
import { describe } from './sentence.ts'
import { isCharted } from './view.ts'

const FIGURES_PX = 68
/** Half of the longest label: `10,000×`. */
const SIDE_PX = 36

interface Strip {
  colours: Tokens
  plot: Box
  toX: (ratio: number) => number
}

/** Every row's ratio, each in line with its row in the plot. */
export function ratioOption(view: LadderView, colours: Tokens, size: DrawingSize): EChartsCoreOption {
  const plot = { left: SIDE_PX, right: size.width - FIGURES_PX, top: HEAD_HEIGHT, bottom: size.height - FOOT_HEIGHT }
  const rows = rowsIn(plot, view.slots)
  const lanes = view.rows.filter(isCharted)
  const { frame, strip } = stripOf(lanes.flatMap(({ ratio }) => ratio ? [ratio.low, ratio.high] : []), plot, view, colours)
  const items = lanes.flatMap(lane => ratioItem(lane, lane.ratio, rows.centre(lane.slot), strip))
  const figures = lanes.filter(({ ratio }) => ratio).map(({ id, label, slot, ratio, state }) => ({
    id,
    name: label,
    value: [ratio!.value],
    marks: [text(formatEstimatedRatio(ratio!), size.width - 2, rows.centre(slot), { fill: state === 'partial' ? colours.muted : colours.ink, align: 'right' })],
  }))
  const head = { id: 'head', name: 'head', value: [0], marks: [
    text('times the baseline', size.width - 2, 10, { fill: colours.muted, align: 'right' }),
  ] }
  return chartOption(frame, [{ id: 'words', items: [oneItem(strip), ...figures, head] }, { id: 'ratios', items }], colours, size)
}

/** The emphasised lane's ratio above, the baseline's to itself below; undefined where there is none to draw. */
export function stripOption(view: LadderView, colours: Tokens, size: DrawingSize): EChartsCoreOption | undefined {
  const { emphasis, selfCheck } = view
  const pairs = emphasis ? stripRows(emphasis, view) : []
  const known = pairs.flatMap(({ ratio }) => ratio ? [ratio.low, ratio.high] : [])
  if (known.length === 0 || (!emphasis?.ratio && !selfCheck))
    return undefined
  const plot = { left: SIDE_PX, right: size.width - SIDE_PX, top: 4, bottom: size.height - FOOT_HEIGHT }
  const { frame, strip } = stripOf(known, plot, view, colours)
  const rows = rowsIn(plot, pairs.length)
  const items = pairs.flatMap(({ lane, ratio }, slot) => ratioItem(lane, ratio, rows.centre(slot), strip))
  const caption = { id: 'caption', name: 'caption', value: [0], marks: [
    text(captionOf(view, size.width), size.width / 2, size.height - 10, { fill: colours.muted, align: 'center' }),
  ] }
  return chartOption(frame, [{ id: 'words', items: [oneItem(strip), caption] }, { id: 'ratios', items }], colours, size)
}

function stripRows(emphasis: LaneView, { rows, selfCheck }: LadderView): { lane: LaneView, ratio?: Estimate }[] {
  const baseline = rows.find(({ isBaseline }) => isBaseline)
  return [
    ...(emphasis.ratio ? [{ lane: emphasis, ratio: emphasis.ratio }] : []),
    ...(baseline && isCharted(baseline) && isCharted(emphasis) ? [{ lane: baseline, ratio: selfCheck }] : []),
  ]
}

/** What the ratios compare with, by name where there is room for it. */
function captionOf({ baseline }: LadderView, px: number): string {
  const named = `against: ${baseline.label}`
  return textWidth(named) <= px ? named : 'against the baseline'
}

function stripOf(ratios: number[], plot: Box, view: LadderView, colours: Tokens) {
  const ticks = ratioTicks(ratios)
  const domain = ratioDomain(ticks)
  const frame = { plot, domain, ticks, labels: ticks, format: tickLabel, description: describe(view) }
  return { frame, strip: { colours, plot, toX: logScale(domain, plot) } }
}

function tickLabel(ratio: number): string {
  return `${Number(ratio.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 })}×`
}

/** The line that a clear result does not touch. */
function oneItem({ colours, plot, toX }: Strip): Item {
  return { id: 'one', name: '1', value: [1], marks: [line([toX(1), plot.top], [toX(1), plot.bottom], colours.ink)] }
}

function ratioItem(lane: LaneView, ratio: Estimate | undefined, y: number, { colours, toX }: Strip): Item[] {
  if (!ratio && !lane.isBaseline)
    return []
  const value = ratio ? [ratio.value, ratio.low, ratio.high] : [1]
  return [{
    id: lane.id,
    name: lane.label,
    value,
    marks: [
      ...(ratio ? whisker(ratio, toX, y, colours.ink) : []),
      glyph(lane, toX(value[0]!), y, colours, { name: DOT, isSmall: true }),
    ],
  }]
}
