/** Where the lines of a scale of time lie, in px: log, and graduated like a slide rule. Pure. */
import type { RecordedMark } from './marks.ts'
import { formatTick } from '../chart/format.ts'
import { decades, labelled, logScale } from '../chart/geometry.ts'

export type Domain = readonly [lowMs: number, highMs: number]

interface Graduation {
  x: number
  /** Of the powers of ten where there is room; of twice and five times as well where these are few. */
  label?: string
  anchor: Anchor
  isDecade: boolean
}

export type Anchor = 'start' | 'middle' | 'end'

export interface Scale {
  graduations: Graduation[]
  toX: (ms: number) => number
}

/** Powers of ten that alone say too little of what lies between them. */
const FEW = 2
/** A label that is centred at its line would leave the scale by half of this. */
const HALF_LABEL_PX = 28

export function scaleOf([low, high]: Domain, width: number): Scale {
  const toX = logScale([low, high], { left: 0, right: width })
  const isIn = (ms: number) => ms >= low * (1 - 1e-9) && ms <= high * (1 + 1e-9)
  const tens = decades([10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high))])
  const shown = tens.filter(isIn)
  const labels = shown.length > FEW ? labelled(shown, width) : tens.flatMap(ten => [ten, 2 * ten, 5 * ten])
  const graduations = tens.flatMap(ten => Array.from({ length: 9 }, (_, index) => ({ ms: ten * (index + 1), isDecade: index === 0 })))
    .filter(({ ms }) => isIn(ms))
    .map(({ ms, isDecade }) => {
      // A power of ten that rounding put a hair outside of the scale stands at its end.
      const x = Math.min(width, Math.max(0, toX(ms)))
      return { x, isDecade, anchor: anchorAt(x, width, HALF_LABEL_PX), ...(labels.includes(ms) && { label: formatTick(ms) }) }
    })
  return { graduations, toX }
}

/** On which side of `x` a text of twice `halfPx` may stand without leaving 0 to `width`. */
export function anchorAt(x: number, width: number, halfPx: number): Anchor {
  if (x < halfPx)
    return 'start'
  return x > width - halfPx ? 'end' : 'middle'
}

/** Air beside the first and the last mark, as a factor of their times. */
const AIR = 1.5

/** The part of the whole scale where marks from `first` to `last` lie: with at least one power of ten to read them by. */
export function domainRound(firstMs: number, lastMs: number): Domain {
  const [low, high] = [firstMs / AIR, lastMs * AIR]
  const ten = 10 ** Math.ceil(Math.log10(low) - 1e-9)
  return ten <= high ? [low, high] : high * AIR >= ten ? [low, ten] : [10 ** Math.floor(Math.log10(low)), high]
}

/** The path of all marks of one colour: a line each, up from the axis at `y`. */
export function ticksPath(marks: readonly Pick<RecordedMark, 'ms'>[], toX: Scale['toX'], y: number, height: number): string {
  return marks.map(({ ms }) => `M${toX(ms).toFixed(1)} ${y} v${-height}`).join(' ')
}
