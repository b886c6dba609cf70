/** A lane's profile as boxes: a function as wide as its share of the time, what it calls below it. Pure: samples in, pixels out. */
import type { Frame, LaneProfile, WrittenIn } from './recording.ts'
import { sum } from './recording.ts'

export interface Box {
  /** Unique within the drawing. */
  key: string
  name: string
  in: WrittenIn
  /** Of the lane's time. */
  share: number
  x: number
  y: number
  width: number
  /** What fits into the box of its name: all of it, its beginning, or nothing. */
  text: string
}

export interface FlameBox { width: number, row: number, rows: number }

/** Of a box, so that neighbours stay apart. */
const GAP = 2
/** Of a name in it, and of a character of the deck's text at 18 px, on average. */
const PADDING = 12
const CHARACTER = 9.6
/** Fewer characters say nothing. */
const FEWEST = 3

/** Boxes from the outermost function downwards, in `rows` rows; what is deeper is left out. */
export function flameOf({ samples, below }: Pick<LaneProfile, 'samples' | 'below'>, box: FlameBox): Box[] {
  const scale = box.width / samples
  const boxes: Box[] = []
  const place = (frames: readonly Frame[], left: number, depth: number, path: string) => {
    if (depth === box.rows)
      return
    let x = left
    for (const { name, in: language, samples: own, below: inner } of frames) {
      const key = `${path}/${language}:${name}`
      const width = Math.max(own * scale - GAP, 1)
      boxes.push({ key, name, in: language, share: own / samples, x, y: depth * box.row, width, text: fitted(name, width) })
      place(inner, x, depth + 1, key)
      x += own * scale
    }
  }
  place(below, 0, 0, '')
  return boxes
}

function fitted(name: string, width: number): string {
  const room = Math.floor((width - PADDING) / CHARACTER)
  if (name.length <= room)
    return name
  return room > FEWEST ? `${name.slice(0, room - 1)}…` : ''
}

/** A function's own time, wherever it is called from. */
export interface OwnTime { name: string, in: WrittenIn, share: number }

/** The longest first. */
export function ownTimes({ samples, below }: Pick<LaneProfile, 'samples' | 'below'>): OwnTime[] {
  const found = new Map<string, OwnTime>()
  const visit = (frame: Frame) => {
    const key = `${frame.in}:${frame.name}`
    const before = found.get(key)?.share ?? 0
    const share = before + (frame.samples - sum(frame.below)) / samples
    found.set(key, { name: frame.name, in: frame.in, share })
    frame.below.forEach(visit)
  }
  below.forEach(visit)
  return [...found.values()].sort((a, b) => b.share - a.share)
}
