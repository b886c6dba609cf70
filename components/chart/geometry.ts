/** Where things lie on a chart, px: the plot and the ratio strip share it, so that a row is one line across both. */

export interface Size { width: number, height: number }

export interface Box { left: number, right: number, top: number, bottom: number }

/** Above the rows: the limits' names and the columns' heads. */
export const HEAD_HEIGHT = 24
/** Below the rows: ticks, and what they mean. */
export const FOOT_HEIGHT = 44
export const TEXT_PX = 16
const MAX_PITCH = 56
/** Mean advance of the text font at 16 px, rounded up: enough to decide on which side a name fits. */
const CHARACTER_PX = 8.4

export function textWidth(text: string): number {
  return text.length * CHARACTER_PX
}

/** As much of `text` as has room, with an ellipsis where that is not all. */
export function shorten(text: string, px: number): string {
  const room = Math.floor(px / CHARACTER_PX)
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`
}

export interface Rows { pitch: number, centre: (slot: number) => number }

/** Rows between `top` and `bottom`, in the middle where there is more room than they need. */
export function rowsIn({ top, bottom }: Pick<Box, 'top' | 'bottom'>, slots: number): Rows {
  const pitch = Math.min(MAX_PITCH, (bottom - top) / Math.max(1, slots))
  const first = top + (bottom - top - pitch * slots) / 2
  return { pitch, centre: slot => Math.round(first + (slot + 0.5) * pitch) }
}

/** All powers of ten from `low` to `high`. */
export function decades([low, high]: readonly [number, number]): number[] {
  const first = Math.round(Math.log10(low))
  const count = Math.round(Math.log10(high)) - first + 1
  return Array.from({ length: count }, (_, index) => 10 ** (first + index))
}

/** Those of the ticks that have room for a label: every one, every second, … */
export function labelled(ticks: readonly number[], px: number, labelPx = 64): number[] {
  const step = Math.max(1, Math.ceil(labelPx * (ticks.length - 1) / px))
  return ticks.filter((_, index) => index % step === 0)
}

/** A log scale from `domain` to `left` … `right`. */
export function logScale([low, high]: readonly [number, number], { left, right }: Pick<Box, 'left' | 'right'>): (value: number) => number {
  return value => left + (right - left) * Math.log(value / low) / Math.log(high / low)
}

/** Slashes of 45° that fill a rectangle and end at its edges, as one SVG path. */
export function hatchPath({ left, right, top, bottom }: Box, step = 10): string {
  const height = bottom - top
  const lines: string[] = []
  for (let x = left - height + step; x < right; x += step) {
    const from = Math.max(x, left)
    const to = Math.min(x + height, right)
    lines.push(`M${from} ${bottom - (from - x)} L${to} ${bottom - (to - x)}`)
  }
  return lines.join(' ')
}

/** Ends of the ratio strip that have a name, and what they enclose. */
const RATIO_ENDS = [[0.98, 1.02], [0.95, 1.05], [0.9, 1.1], [0.8, 1.25], [0.5, 2], [0.2, 5]] as const

/** Ticks of a strip round 1 that holds all of `ratios`: just below, 1, just above. */
export function ratioTicks(ratios: readonly number[]): [low: number, one: 1, high: number] {
  const furthest = Math.max(1, ...ratios.map(ratio => Math.max(ratio, 1 / ratio)))
  const near = RATIO_ENDS.find(([low, high]) => Math.min(1 / low, high) >= furthest)
  if (near)
    return [near[0], 1, near[1]]
  const power = Math.max(1, Math.ceil(Math.log10(furthest)))
  return [10 ** -power, 1, 10 ** power]
}

/** The same distance on both sides of 1. */
export function ratioDomain([low,, high]: readonly [number, number, number]): [number, number] {
  return [Math.min(low, 1 / high), Math.max(high, 1 / low)]
}
