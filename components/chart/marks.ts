/** The chart's marks as elements of an ECharts custom series. Colours of lanes are on marks only; text is ink or muted. */
import type { Estimate } from '../../bench/statistics/estimates.ts'
import type { Tokens } from '../deck/tokens.ts'
import type { Box } from './geometry.ts'
import type { LaneView } from './lane.ts'
import { hatchPath, shorten, TEXT_PX } from './geometry.ts'
import { SHAPES } from './hue.ts'

/** Name of the elements that stand for a median: counted to know that a chart is not empty. */
export const DOT = 'dot'

/** As ECharts takes it: a shape, a style, children. */
export interface Mark {
  type: string
  [property: string]: unknown
}

export interface TextStyle {
  fill: string
  align?: 'left' | 'center' | 'right'
  /** Behind the text, where lines run. */
  backdrop?: string
  weight?: 400 | 600
  maxWidth?: number
  /** Times the deck's small type. */
  scale?: number
}

const FONT_FAMILY = '"IBM Plex Sans Variable", sans-serif'
const SMALL = 0.6
/** Half the height of a whisker's end: it looks out above and below the dot, so that an interval narrower than that is seen. */
const CAP_PX = 9
/** Between the lines and a text that has a backdrop, where the text does not end flush. */
const PADDING_PX = 6

export function text(
  content: string,
  x: number,
  y: number,
  { fill, align = 'left', backdrop, weight = 400, maxWidth, scale = 1 }: TextStyle,
): Mark {
  return {
    type: 'text',
    x,
    y,
    style: {
      text: maxWidth ? shorten(content, maxWidth / scale) : content,
      fill,
      align,
      verticalAlign: 'middle',
      fontFamily: FONT_FAMILY,
      fontSize: TEXT_PX * scale,
      fontWeight: weight,
      lineHeight: 20 * scale,
      ...(backdrop && {
        backgroundColor: backdrop,
        padding: [0, align === 'right' ? 0 : PADDING_PX, 0, align === 'left' ? 0 : PADDING_PX],
      }),
    },
  }
}

export function line(from: [x: number, y: number], to: [x: number, y: number], stroke: string, style: object = {}): Mark {
  return {
    type: 'line',
    shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
    transition: ['shape'],
    style: { stroke, lineWidth: 2, ...style },
  }
}

export function rectangle({ left, right, top, bottom }: Box, fill: string): Mark {
  return { type: 'rect', shape: { x: left, y: top, width: right - left, height: bottom - top }, style: { fill } }
}

export function hatch(box: Box, stroke: string): Mark {
  return { type: 'path', shape: { pathData: hatchPath(box) }, style: { fill: 'none', stroke, lineWidth: 1 } }
}

/** A lane's shape; `muted` while its figures still narrow. */
export function glyph(
  lane: Pick<LaneView, 'hue' | 'state' | 'isEmphasised'>,
  x: number,
  y: number,
  colours: Tokens,
  options: { name?: string, isSmall?: boolean, scale?: number } = {},
): Mark {
  const { path, isOpen } = SHAPES[lane.hue]
  const colour = lane.state === 'partial' ? colours.muted : colours[`lane-${lane.hue}`]
  const ground = lane.isEmphasised ? colours.focus : colours.bg
  const scale = (options.isSmall ? SMALL : 1) * (options.scale ?? 1)
  return {
    type: 'path',
    name: options.name,
    x,
    y,
    scaleX: scale,
    scaleY: scale,
    transition: ['x'],
    shape: { pathData: path },
    style: isOpen
      ? { fill: ground, stroke: colour, lineWidth: 2.5 / scale }
      : { fill: colour, stroke: ground, lineWidth: 1 },
  }
}

/** An interval as it is, however short: a line with an end at each side. */
export function whisker({ low, high }: Estimate, toX: (value: number) => number, y: number, stroke: string, scale = 1): Mark[] {
  const [from, to] = [toX(low), toX(high)]
  const [half, style] = [CAP_PX * scale, { lineWidth: 2 * scale }]
  return [
    line([from, y], [to, y], stroke, style),
    line([from, y - half], [from, y + half], stroke, style),
    line([to, y - half], [to, y + half], stroke, style),
  ]
}
