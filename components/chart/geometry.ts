/** Where things lie on a chart, px. */

import type { Size } from '../deck/fit.ts'

export type { Size }

export interface Box { left: number, right: number, top: number, bottom: number }

/** Above the rows: the limits' names and the columns' heads. */
export const HEAD_HEIGHT = 24
/** Below the rows: ticks, and what they mean. */
export const FOOT_HEIGHT = 44
/** Where many rows leave no room for what the ticks mean. */
const LOW_FOOT_HEIGHT = 24
/** Above the rows where no limit has a name there: half a tick label's height, for air. */
const LOW_HEAD_HEIGHT = 8
export const TEXT_PX = 16
/** Of a row: less is crowded, more parts the rows from each other. */
const LEAST_PITCH = 28
const MOST_PITCH = 88
/** A row of this height has room for a second line of words. */
const TWO_LINES_PITCH = 60
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

export interface Rows {
  pitch: number
  hasTwoLines: boolean
  centre: (slot: number) => number
}

/** Rows between `top` and `bottom`, in the middle where there is more room than they need. */
export function rowsIn({ top, bottom }: Pick<Box, 'top' | 'bottom'>, slots: number): Rows {
  const pitch = Math.min(MOST_PITCH, (bottom - top) / Math.max(1, slots))
  const first = top + (bottom - top - pitch * slots) / 2
  return { pitch, hasTwoLines: pitch >= TWO_LINES_PITCH, centre: slot => Math.round(first + (slot + 0.5) * pitch) }
}

/** The rows' zone in a chart of this height: what stands above and below gives way where there are many rows. */
export function rowsZone(height: number, slots: number, hasLimits: boolean): Pick<Box, 'top' | 'bottom'> {
  const top = hasLimits ? HEAD_HEIGHT : LOW_HEAD_HEIGHT
  const isTight = height - top - FOOT_HEIGHT < slots * LEAST_PITCH
  return { top, bottom: height - (isTight ? LOW_FOOT_HEIGHT : FOOT_HEIGHT) }
}

/** More than this covers what lies beside a mark. */
const MOST_MARK_SCALE = 2

/** How much larger marks are in rows of this pitch than in the lowest. */
export function markScale(pitch: number): number {
  return Math.min(MOST_MARK_SCALE, Math.max(1, pitch / LEAST_PITCH))
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
