/** Where a chapter lies in the time of the deck, as its notes plan it. Pure. */
import type { Chapter } from '../deck/chapters.ts'
import type { Anchor } from './layout.ts'
import { anchorAt } from './layout.ts'

export interface Schedule {
  /** Of each slide's start, px. */
  slides: { x: number, isOwn: boolean }[]
  /** Five minutes apart, or more where these would be crowded. */
  ticks: { x: number, label: string, anchor: Anchor }[]
  /** Of the chapter, px. */
  from: number
  to: number
  /** `9 minutes, 12 slides` */
  label: string
}

const MINUTE_S = 60
const STEPS_MIN = [5, 10, 15, 30, 60]
/** Between two labels. */
const LEAST_TICK_PX = 64
const HALF_LABEL_PX = 28

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** @param starts when each slide starts and the last one ends, s; nothing comes of a deck whose notes give no time. */
export function scheduleOf(starts: readonly number[], chapter: Chapter, width: number): Schedule | undefined {
  const total = starts.at(-1) ?? 0
  if (total <= 0)
    return undefined
  const toX = (seconds: number) => seconds / total * width
  const step = (STEPS_MIN.find(minutes => toX(minutes * MINUTE_S) >= LEAST_TICK_PX) ?? STEPS_MIN.at(-1)!) * MINUTE_S
  const [first, end] = [starts[chapter.first - 1]!, starts[chapter.last]!]
  const isOwn = (no: number) => no >= chapter.first && no <= chapter.last
  return {
    slides: starts.slice(0, -1).map((start, index) => ({ x: toX(start), isOwn: isOwn(index + 1) })),
    ticks: Array.from({ length: Math.floor(total / step) + 1 }, (_, index) => tickAt(index * step, toX(index * step), width)),
    from: toX(first),
    to: toX(end),
    label: `${count(Math.max(1, Math.round((end - first) / MINUTE_S)), 'minute')}, ${count(chapter.last - chapter.first + 1, 'slide')}`,
  }
}

function tickAt(seconds: number, x: number, width: number): Schedule['ticks'][number] {
  return { x, label: `${seconds / MINUTE_S}\u00A0min`, anchor: anchorAt(x, width, HALF_LABEL_PX) }
}
