/** Time against size on two log axes: a line a lane with its measured points, and where two of the lines cross. */
import type { EChartsCoreOption } from 'echarts/core'
import type { GrowthPoint } from '../../bench/growth/crossing.ts'
import type { Mark } from '../chart/marks.ts'
import type { DrawingSize, Item } from '../chart/option.ts'
import type { Tokens } from '../deck/tokens.ts'
import type { GrowthScene } from './growth-scene.ts'
import type { GrowthLane, GrowthView } from './growth-view.ts'
import { formatCount, formatTick } from '../chart/format.ts'
import { decades, labelled, logScale, textWidth } from '../chart/geometry.ts'
import { DOT, glyph, line, rectangle, text } from '../chart/marks.ts'
import { chartOption } from '../chart/option.ts'
import { formatCrossing } from './growth-format.ts'
import { growthPlot, NAMES_PX, sizeDomain, sizeScale } from './growth-frame.ts'
import { lineEnds } from './growth-labels.ts'
import { describeGrowth } from './growth-words.ts'
import { tellsCrossing } from './steps.ts'

const TICK_LABEL_PX = 22
const CAP_PX = 4
/** Above the axis, and above the marker that stands on it. */
const GUESS_LABEL_PX = 32
const DASHES = [undefined, [7, 4], [2, 4]]

export interface GrowthDrawing extends DrawingSize {
  /** Where the audience thinks that the lines cross. */
  guess?: number
}

export function growthOption(view: GrowthView, colours: Tokens, size: GrowthDrawing): EChartsCoreOption {
  const plot = growthPlot(size)
  const domain = sizeDomain(view.sizes)
  const toTop = logScale(view.domainMs, { left: plot.bottom, right: plot.top })
  const scene: GrowthScene = { view, colours, plot, width: size.width, toX: sizeScale(view.sizes, plot), toY: toTop }
  const ticks = decades([10 ** Math.ceil(Math.log10(domain[0])), 10 ** Math.floor(Math.log10(domain[1]))])
  const frame = {
    plot,
    domain,
    ticks,
    labels: labelled(ticks, plot.right - plot.left),
    format: formatCount,
    description: describeGrowth(view),
  }
  const layers = [
    { id: 'times', behind: true, items: timesItems(scene) },
    { id: 'crossing', items: crossingItems(scene) },
    { id: 'ghosts', items: view.lanes.map(lane => ghostItem(lane, scene)) },
    { id: 'lines', items: view.lanes.map(lane => lineItem(lane, scene)) },
    { id: 'intervals', items: view.lanes.map(lane => intervalItem(lane, scene)) },
    { id: 'dots', items: view.lanes.flatMap(lane => dotItems(lane, scene)) },
    { id: 'names', items: lineEnds(scene) },
    { id: 'guess', items: guessItems(scene, size.guess) },
    { id: 'words', items: [captionItem(scene, size.height)] },
  ]
  return chartOption(frame, layers, colours, size)
}

/** The time axis: a line for each power of ten, with a label where there is room. An item each, so that a new one moves no other. */
function timesItems({ view, colours, plot, toY }: GrowthScene): Item[] {
  const ticks = decades(view.domainMs)
  const labels = labelled(ticks, plot.bottom - plot.top, TICK_LABEL_PX)
  return ticks.map((ms) => {
    const rule = line([plot.left, toY(ms)], [plot.right, toY(ms)], colours.rule, { lineWidth: 1 })
    const label = text(formatTick(ms), plot.left - 8, toY(ms), { fill: colours.muted, align: 'right' })
    return { id: `time ${ms}`, name: 'time', value: [ms], marks: labels.includes(ms) ? [rule, label] : [rule] }
  })
}

function captionItem({ colours, plot, view }: GrowthScene, height: number): Item {
  const caption = `number of ${view.unit}; each line is 10 times; lower is faster`
  return { id: 'caption', name: 'caption', value: [0], marks: [text(caption, plot.left, height - 10, { fill: colours.muted })] }
}

function colourOf({ hue }: GrowthLane, colours: Tokens): string {
  return colours[`lane-${hue}`]
}

function lineItem(lane: GrowthLane, { colours, toX, toY }: GrowthScene): Item {
  const points = [...lane.points, ...(lane.partial ? [lane.partial] : [])].map(({ size, time }) => [toX(size), toY(time.value)])
  const marks
    = points.length > 1
      ? [
          {
            type: 'polyline',
            shape: { points },
            style: { stroke: colourOf(lane, colours), lineWidth: 2, fill: 'none', lineDash: DASHES[lane.twin % DASHES.length] },
          },
        ]
      : []
  return { id: lane.id, name: lane.label, value: lane.points.map(({ time }) => time.value), marks }
}

/** An interval as it is, however short. */
function intervalItem(lane: GrowthLane, { colours, toX, toY }: GrowthScene): Item {
  const points = [...lane.points, ...(lane.partial ? [lane.partial] : [])]
  const marks = points.flatMap(({ size, time }) => {
    const [x, low, high] = [toX(size), toY(time.low), toY(time.high)]
    return [
      line([x, low], [x, high], colours.ink),
      line([x - CAP_PX, low], [x + CAP_PX, low], colours.ink),
      line([x - CAP_PX, high], [x + CAP_PX, high], colours.ink),
    ]
  })
  return { id: lane.id, name: lane.label, value: points.flatMap(({ time }) => [time.low, time.high]), marks }
}

function dotItems(lane: GrowthLane, { colours, toX, toY }: GrowthScene): Item[] {
  const item = ({ size, time }: GrowthPoint, state: 'live' | 'partial'): Item => ({
    id: `${lane.id} ${size}`,
    name: lane.label,
    value: [size, time.value],
    marks: [glyph({ hue: lane.hue, state, isEmphasised: false }, toX(size), toY(time.value), colours, { name: DOT })],
  })
  return [...lane.points.map(point => item(point, 'live')), ...(lane.partial ? [item(lane.partial, 'partial')] : [])]
}

/** The recording beside a live run, or the other kind of input: a short line at each time. */
function ghostItem(lane: GrowthLane, { colours, toX, toY }: GrowthScene): Item {
  const marks = lane.ghosts.map(({ size, time }) => {
    const [x, y] = [toX(size), toY(time.value)]
    return line([x - 10, y], [x + 10, y], colourOf(lane, colours), { lineWidth: 1.5 })
  })
  return { id: lane.id, name: lane.label, value: lane.ghosts.map(({ time }) => time.value), marks }
}

/** A band where the crossing may lie, and a line where it most likely does. */
function crossingItems({ view, colours, plot, toX }: GrowthScene): Item[] {
  const { meeting } = view.pair
  if (meeting.kind !== 'crossing' || !tellsCrossing(view))
    return []
  return meeting.crossings.map(({ size }, index) => {
    const [left, x, right] = [size.low, size.value, size.high].map(toX) as [number, number, number]
    const { value, range } = formatCrossing(size)
    const marks: Mark[] = [
      rectangle({ left, right, top: plot.top, bottom: plot.bottom }, colours.focus),
      line([left, plot.top], [left, plot.bottom], colours.ink, { lineWidth: 1 }),
      line([right, plot.top], [right, plot.bottom], colours.ink, { lineWidth: 1 }),
      line([x, plot.top - 4], [x, plot.bottom], colours.ink, { lineWidth: 2 }),
    ]
    // With several crossings the panel names the last one.
    if (index === meeting.crossings.length - 1)
      marks.push(labelAt(`about ${value} (${range})`, x, 10, { plot, colours }))
    return { id: `crossing ${index}`, name: 'crossing', value: [size.low, size.value, size.high], marks }
  })
}

function guessItems({ colours, plot, toX }: GrowthScene, guess: number | undefined): Item[] {
  if (guess === undefined)
    return []
  const x = toX(guess)
  const marks = [
    line([x, plot.top], [x, plot.bottom], colours.ink, { lineDash: [3, 4], lineWidth: 2 }),
    labelAt(`you: ${formatCount(guess)}`, x, plot.bottom - GUESS_LABEL_PX, { plot, colours }),
  ]
  return [{ id: 'guess', name: 'guess', value: [guess], marks }]
}

/** A text beside a line, on the side that has room. */
function labelAt(words: string, x: number, y: number, { plot, colours }: Pick<GrowthScene, 'plot' | 'colours'>): Mark {
  const isLeft = x + textWidth(words) + 8 > plot.right + NAMES_PX
  return text(words, isLeft ? x - 6 : x + 6, y, { fill: colours.ink, align: isLeft ? 'right' : 'left', backdrop: colours.bg })
}
