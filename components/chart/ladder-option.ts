/** The ladder as a dot plot: a row a lane, names at the left, intervals in figures at the right, log time between them. */
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

/** Names at the left, with the shape before them. */
const LABELS_PX = 220
const GLYPH_X = 16
const LABEL_X = 36
/** Intervals in figures at the right. */
const FIGURES_PX = 136
/** Beside them the plot still has half of the width. */
const MOST_TEXT_SCALE = 1.2
/** How far what is said beside hatching may reach over it: letters are narrower than figures, for which widths are estimated. */
const NOTE_REACH = 8
/** Words at the right end there, and the hatching under them with them. */
const MARGIN_PX = 2
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
  const textScale = fit({ width: longest, height: TEXT_PX * 2 }, { width: LABELS_PX - LABEL_X, height: rows.pitch }, MOST_TEXT_SCALE)
  const plot = { ...zone, left: LABELS_PX, right: width - Math.round(FIGURES_PX * textScale) }
  return { view, colours, plot, width, rows, scale: markScale(rows.pitch), textScale, toX: logScale(view.domainMs, plot) }
}

function wordsItem(lane: LaneView, scene: Scene): Item {
  const { colours, rows, width, scale, textScale } = scene
  const y = rows.centre(lane.slot)
  const name = lane.label
  const marks = [
    glyph({ ...lane, state: 'live' }, GLYPH_X, y, colours, { scale }),
    text(name, LABEL_X, y, { fill: colours.ink, weight: lane.isEmphasised ? 600 : 400, scale: textScale }),
    isCharted(lane)
      ? text(formatInterval(lane.time), width - MARGIN_PX, y, {
          fill: lane.state === 'partial' ? colours.muted : colours.ink,
          align: 'right',
          scale: textScale,
        })
      : noteMark(lane, y, scene),
  ]
  return { id: lane.id, name, value: [lane.slot], marks }
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

/** In the column of the figures, or over the hatching of a row that has none to draw. */
function noteMark(lane: LaneView, y: number, { colours, plot, width, textScale }: Scene): Mark {
  const { note = '', brief, state, isEmphasised } = lane
  const common = { fill: state === 'pending' ? colours.muted : colours.ink, align: 'right' } as const
  return isTrouble(lane)
    ? text(note, width - MARGIN_PX, y, {
        ...common,
        backdrop: isEmphasised ? colours.focus : colours.bg,
        maxWidth: width - plot.left + NOTE_REACH,
      })
    : text(brief ?? note, width - MARGIN_PX, y, { ...common, maxWidth: width - plot.right + NOTE_REACH, scale: textScale })
}

/** What the ticks mean stands under them, or not at all: where rows are many, the room has seen a chart before. */
function captionItem({ colours, plot, width, view }: Scene, height: number): Item {
  const isTight = height - plot.bottom < FOOT_HEIGHT
  const muted = { fill: colours.muted }
  const tickY = plot.bottom + TICK_LABEL_Y
  const lowY = isTight ? tickY : height - LOW_LINE_Y
  const marks = isTight
    ? []
    : [text('each line is 10 times; left is faster', (plot.left + plot.right) / 2, lowY, { ...muted, align: 'center' })]
  if (view.rows.some(lane => isCharted(lane) && lane.firstCallMs !== undefined))
    marks.push(text('small mark: first call', 0, lowY, muted))
  if (view.rows.some(isCharted))
    marks.push(text('95% interval', width - MARGIN_PX, tickY, { ...muted, align: 'right' }))
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
