/** Names beside the plot, in the order of the lines' ends, pushed apart where they would cover each other. */
import type { Mark, TextStyle } from '../chart/marks.ts'
import type { Item } from '../chart/option.ts'
import type { Power } from './growth-format.ts'
import type { GrowthScene } from './growth-scene.ts'
import type { GrowthLane } from './growth-view.ts'
import { formatTime } from '../chart/format.ts'
import { textWidth } from '../chart/geometry.ts'
import { line, text } from '../chart/marks.ts'
import { powerOf } from './growth-format.ts'

const LINE_PX = 22
/** Between two names: the least there is, and the most where there is room. */
const LEAST_SPARE_PX = 2
const MOST_SPARE_PX = 8
/** From a line's last point to the line that leads to its name, and from that to the name. */
const POINT_PX = 9
const GAP_PX = 4
/** Width of the n, how far it stands below its line, and its exponent above. */
const BASE_PX = 10
const LOWERED_PX = 6
const RAISED_PX = 2

/** A line of a label. */
type Words = string | Power

export interface Label {
  lane: GrowthLane
  /** Of the line's last point. */
  x: number
  y: number
  words: Words[]
  /** Middle of the words. */
  at: number
}

export function lineEnds(scene: GrowthScene): Item[] {
  const { colours, width, plot } = scene
  const left = plot.right + GAP_PX
  return placeLabels(scene).map(({ lane, x, y, at, words }) => {
    const first = at - (words.length - 1) * LINE_PX / 2
    const marks: Mark[] = [
      line([x + POINT_PX, y], [left - 2, first], colours.muted, { lineWidth: 1, lineDash: [1, 3] }),
      ...words.flatMap((word, index) =>
        wordMarks(word, left, first + index * LINE_PX, { fill: index === 0 ? colours.ink : colours.muted, maxWidth: width - left }),
      ),
    ]
    return { id: lane.id, name: lane.label, value: [at], marks }
  })
}

/** An exponent is raised: as large as the rest, for nothing on a slide is smaller. */
function wordMarks(words: Words, x: number, y: number, style: TextStyle): Mark[] {
  if (typeof words === 'string')
    return [text(words, x, y, style)]
  const { exponent, interval } = words
  const restX = x + BASE_PX + textWidth(exponent) + GAP_PX
  return [
    text('n', x, y + LOWERED_PX, style),
    text(exponent, x + BASE_PX, y - RAISED_PX, style),
    text(`(${interval})`, restX, y + LOWERED_PX, { ...style, maxWidth: style.maxWidth && style.maxWidth - (restX - x) }),
  ]
}

/** From top to bottom; none covers another, and all stay between the plot's ends as long as they fit. */
export function placeLabels({ view, plot, toX, toY }: Pick<GrowthScene, 'view' | 'plot' | 'toX' | 'toY'>): Label[] {
  const labels = view.lanes.flatMap((lane): Label[] => {
    const last = lane.partial ?? lane.points.at(-1)
    if (!last)
      return []
    const [x, y] = [toX(last.size), toY(last.time.value)]
    return [{ lane, x, y, at: y, words: wordsOf(lane) }]
  }).toSorted((a, b) => a.y - b.y)
  const lines = labels.reduce((sum, { words }) => sum + words.length, 0)
  const room = (plot.bottom - plot.top - lines * LINE_PX) / Math.max(1, labels.length)
  const spare = Math.min(MOST_SPARE_PX, Math.max(LEAST_SPARE_PX, room))
  const half = ({ words }: Label) => (words.length * LINE_PX + spare) / 2
  labels.forEach((label, index) => {
    const above = labels[index - 1]
    label.at = Math.max(label.at, above ? above.at + half(above) + half(label) : plot.top + half(label))
  })
  labels.toReversed().forEach((label, index, reversed) => {
    const below = reversed[index - 1]
    label.at = Math.min(label.at, below ? below.at - half(below) - half(label) : plot.bottom - half(label))
  })
  return labels
}

/** The exponent, once it is told, takes the place of why the line stops. */
function wordsOf({ label, growth, drop, note }: GrowthLane): Words[] {
  const told = note
    ? 'stopped: see the table'
    : growth
      ? powerOf(growth)
      : drop && `next: ${formatTime(drop.predictedMs)} a call`
  return told ? [label, told] : [label]
}
