/**
 * The ladder as a dot plot: a row a lane, names at the left, intervals in figures at the right, log time between them. Where rows are few,
 * and so tall, the figures stand under the names, and time has the rest of the width.
 */
import type { EChartsCoreOption } from 'echarts/core'
import type { Tokens } from '../deck/tokens.ts'
import type { Box, Rows } from './geometry.ts'
import type { LaneView } from './lane.ts'
import type { Mark } from './marks.ts'
import type { DrawingSize, Item } from './option.ts'
import type { LadderView } from './view.ts'
import { fit } from '../deck/fit.ts'
import { formatInterval, formatTick } from './format.ts'
import { decades, FOOT_HEIGHT, labelled, logScale, markScale, rowsIn, rowsZone, TEXT_PX, textWidth } from './geometry.ts'
import { limitItems } from './limits.ts'
import { DOT, glyph, hatch, line, rectangle, text, whisker } from './marks.ts'
import { chartOption } from './option.ts'
import { describe } from './sentence.ts'
import { isCharted } from './view.ts'

/** Names at the left, with the shape before them; in tall rows, where nothing else is beside the plot, as wide as they are, to a bound. */
const LABELS_PX = 220
const MOST_LABELS_PX = 272
const GLYPH_X = 16
/** A larger one would meet the bar at its left or the name at its right. */
const MOST_GLYPH_SCALE = 1.6
const LABEL_X = 36
/** Intervals in figures at the right. */
const FIGURES_PX = 136
/** Beside them the plot still has half of the width. */
const MOST_TEXT_SCALE = 1.2
/** In tall rows. */
const TALL_TEXT_SCALE = 1.375
/** Between the middles of two lines in a tall row, at the scale of their words. */
const LINE_PX = 22
/** How far what is said beside hatching may reach over it: letters are narrower than figures, for which widths are estimated. */
const NOTE_REACH = 8
/** Words at the right end there, and the hatching under them with them. */
const MARGIN_PX = 2
/** At the right of a plot that has no figures there: half a tick's label. */
const TICK_MARGIN_PX = 32
const BAR_PX = 4
const TICK_REACH = 10
/** Middle of the ticks' labels below the plot, and of the line at the very bottom. */
const TICK_LABEL_Y = 14
const LOW_LINE_Y = 10

/** What the layers need to place a mark. */
interface Scene {
  view: LadderView
  colours: Tokens
  plot: Box
  width: number
  rows: Rows
  /** Of marks, and of the rows' words. */
  scale: number
  textScale: number
  toX: (ms: number) => number
}

export function ladderOption(view: LadderView, colours: Tokens, size: DrawingSize): EChartsCoreOption {
  const scene = sceneOf(view, colours, size)
  const { plot } = scene
  const ticks = decades(view.domainMs)
  const frame = {
    plot,
    domain: view.domainMs,
    ticks,
    labels: labelled(ticks, plot.right - plot.left),
    format: formatTick,
    description: describe(view),
  }
  const charted = view.rows.filter(isCharted)
  const layers = [
    { id: 'bands', behind: true, items: view.rows.map(lane => bandItem(lane, scene)) },
    { id: 'limits', items: limitItems(view.limits, { ...scene, figuresX: plot.right }) },
    { id: 'intervals', items: charted.map(lane => intervalItem(lane, scene)) },
    { id: 'dots', items: charted.map(lane => dotItem(lane, scene)) },
    { id: 'recorded', items: view.rows.filter(({ recordedMs }) => recordedMs).map(lane => recordedItem(lane, scene)) },
    { id: 'words', items: [...view.rows.map(lane => wordsItem(lane, scene)), captionItem(scene, size.height)] },
  ]
  return chartOption(frame, layers, colours, size)
}

/** Rows take the height there is, and marks and words grow with them. */
function sceneOf(view: LadderView, colours: Tokens, { width, height }: DrawingSize): Scene {
  const zone = rowsZone(height, view.slots, view.hasLimits)
  const rows = rowsIn(zone, view.slots)
  const longest = Math.max(...view.names.map(textWidth), 1)
  const most = rows.hasTwoLines ? TALL_TEXT_SCALE : MOST_TEXT_SCALE
  const room = (rows.hasTwoLines ? MOST_LABELS_PX : LABELS_PX) - LABEL_X
  const textScale = fit({ width: longest, height: TEXT_PX * 2 }, { width: room, height: rows.pitch }, most)
  const left = Math.max(LABELS_PX, LABEL_X + Math.min(room, Math.round(longest * textScale)))
  const beside = rows.hasTwoLines ? TICK_MARGIN_PX : Math.round(FIGURES_PX * textScale)
  const plot = { ...zone, left, right: width - beside }
  return { view, colours, plot, width, rows, scale: markScale(rows.pitch), textScale, toX: logScale(view.domainMs, plot) }
}

function wordsItem(lane: LaneView, scene: Scene): Item {
  const { colours, rows, scale, textScale } = scene
  const y = rows.centre(lane.slot)
  const nameY = rows.hasTwoLines ? y - LINE_PX * textScale / 2 : y
  const marks = [
    glyph({ ...lane, state: 'live' }, GLYPH_X, y, colours, { scale: Math.min(scale, MOST_GLYPH_SCALE) }),
    text(lane.label, LABEL_X, nameY, { fill: colours.ink, weight: lane.isEmphasised ? 600 : 400, scale: textScale }),
    figuresMark(lane, y, scene),
  ]
  return { id: lane.id, name: lane.label, value: [lane.slot], marks }
}

/** What the row comes to: its interval, or why it has none. */
function figuresMark(lane: LaneView, y: number, scene: Scene): Mark {
  const { colours, rows, width, textScale } = scene
  if (isTrouble(lane))
    return troubleMark(lane, y, scene)
  const isMuted = isCharted(lane) ? lane.state === 'partial' : lane.state === 'pending'
  const fill = isMuted ? colours.muted : colours.ink
  const words = isCharted(lane) ? formatInterval(lane.time) : lane.brief ?? lane.note ?? ''
  if (rows.hasTwoLines) {
    const room = scene.plot.left - LABEL_X
    const scale = fit({ width: textWidth(words), height: 1 }, { width: room, height: Infinity }, textScale)
    return text(words, LABEL_X, y + LINE_PX * textScale / 2, { fill, scale, maxWidth: room })
  }
  const maxWidth = isCharted(lane) ? undefined : width - scene.plot.right + NOTE_REACH
  return text(words, width - MARGIN_PX, y, { fill, align: 'right', scale: textScale, maxWidth })
}

/** The tint of the lane spoken of, and the hatching of what must not be read as a result. */
function bandItem(lane: LaneView, { colours, rows, width, plot }: Scene): Item {
  const y = rows.centre(lane.slot)
  const half = rows.pitch / 2
  const band = { left: 0, right: width, top: y - half, bottom: y + half }
  const marks: Mark[] = []
  if (lane.isEmphasised)
    marks.push(rectangle(band, colours.focus), rectangle({ ...band, right: BAR_PX }, colours.ink))
  if (lane.state === 'stale')
    marks.push(hatch({ left: plot.left, right: plot.right, top: y - 9, bottom: y + 9 }, colours.rule))
  if (isTrouble(lane))
    marks.push(hatch({ left: plot.left, right: width - MARGIN_PX, top: y - 9, bottom: y + 9 }, colours.rule))
  return { id: lane.id, name: lane.label, value: [lane.slot], marks }
}

/** Something went wrong, which takes the row's whole plot; what is only not there does not. */
function isTrouble({ state, isAbsent }: LaneView): boolean {
  return state === 'wrong' || (state === 'failed' && !isAbsent)
}

/** Over the hatching of a row that has nothing to draw. */
function troubleMark({ note = '', isEmphasised }: LaneView, y: number, { colours, plot, width }: Scene): Mark {
  const backdrop = isEmphasised ? colours.focus : colours.bg
  return text(note, width - MARGIN_PX, y, { fill: colours.ink, align: 'right', backdrop, maxWidth: width - plot.left + NOTE_REACH })
}

/** What the ticks mean stands under them, or not at all: where rows are many, the room has seen a chart before. */
function captionItem({ colours, plot, width, rows, view }: Scene, height: number): Item {
  const isTight = height - plot.bottom < FOOT_HEIGHT
  const muted = { fill: colours.muted }
  const tickY = plot.bottom + TICK_LABEL_Y
  const lowY = isTight ? tickY : height - LOW_LINE_Y
  const marks = isTight
    ? []
    : [text('each line is 10 times; left is faster', (plot.left + plot.right) / 2, lowY, { ...muted, align: 'center' })]
  if (view.rows.some(lane => isCharted(lane) && lane.firstCallMs !== undefined))
    marks.push(text('small mark: first call', rows.hasTwoLines ? LABEL_X : 0, lowY, muted))
  const [x, align] = rows.hasTwoLines ? [LABEL_X, 'left'] as const : [width - MARGIN_PX, 'right'] as const
  if (view.rows.some(isCharted))
    marks.push(text('95% interval', x, tickY, { ...muted, align }))
  return { id: 'caption', name: 'caption', value: [0], marks }
}

/** The first call and the line to it, under the whisker. */
function intervalItem(lane: LaneView & { time: NonNullable<LaneView['time']> }, { colours, rows, toX, scale }: Scene): Item {
  const y = rows.centre(lane.slot)
  const { time, firstCallMs } = lane
  const colour = lane.state === 'partial' ? colours.muted : colours[`lane-${lane.hue}`]
  const marks = firstCallMs === undefined
    ? []
    : [
        line([toX(time.value), y], [toX(firstCallMs), y], colour, { lineWidth: 1.5 * scale }),
        glyph(lane, toX(firstCallMs), y, colours, { isSmall: true, scale }),
      ]
  const value = [time.low, time.high, ...(firstCallMs === undefined ? [] : [firstCallMs])]
  return { id: lane.id, name: lane.label, value, marks: [...marks, ...whisker(time, toX, y, colours.ink, scale)] }
}

function dotItem(lane: LaneView & { time: NonNullable<LaneView['time']> }, { colours, rows, toX, scale }: Scene): Item {
  const { id, label, time, slot } = lane
  return { id, name: label, value: [time.value], marks: [glyph(lane, toX(time.value), rows.centre(slot), colours, { name: DOT, scale })] }
}

function recordedItem({ id, label, slot, recordedMs = 0 }: LaneView, { colours, rows, toX, scale }: Scene): Item {
  const y = rows.centre(slot)
  const x = toX(recordedMs)
  const reach = TICK_REACH * scale
  return { id, name: label, value: [recordedMs], marks: [line([x, y - reach], [x, y + reach], colours.ink, { lineWidth: 1.5 })] }
}
