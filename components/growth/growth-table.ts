/** The chart's figures as rows: a size a row, an implementation a column. */
import type { GrowthPoint } from '../../bench/growth/crossing.ts'
import type { Power } from './growth-format.ts'
import type { GrowthLane, GrowthView } from './growth-view.ts'
import { relativeHalfWidth } from '../../bench/statistics/estimates.ts'
import { formatCount, formatTime } from '../chart/format.ts'
import { powerOf } from './growth-format.ts'

export interface GrowthTable {
  columns: { id: string, label: string, state: 'pending' | 'measured' | 'stopped' | 'trouble' }[]
  rows: { size: number, label: string, cells: string[] }[]
  /** What the exponents are, where they may be told. */
  growth?: (Power | undefined)[]
}

const LEFT_OUT = 'left out'

export function growthTable({ lanes, sizes, reveal }: GrowthView): GrowthTable {
  const shown = reveal === 'start' ? sizes.slice(0, 1) : sizes
  return {
    columns: lanes.map(lane => ({ id: lane.id, label: lane.label, state: stateOf(lane) })),
    rows: shown.map(size => ({ size, label: formatCount(size), cells: lanes.map(lane => cellAt(lane, size)) })),
    ...(reveal === 'growth' && { growth: lanes.map(({ growth }) => growth && powerOf(growth)) }),
  }
}

function stateOf({ points, drop, note }: GrowthLane): GrowthTable['columns'][number]['state'] {
  if (note)
    return 'trouble'
  return drop ? 'stopped' : points.length > 0 ? 'measured' : 'pending'
}

function cellAt(lane: GrowthLane, size: number): string {
  const point = lane.points.find(candidate => candidate.size === size)
  if (point)
    return written(point)
  if (lane.drop && size > lane.drop.after)
    return LEFT_OUT
  return lane.note?.size === size ? lane.note.what : ''
}

/** `1.23 ms ±2%`. */
function written({ time }: GrowthPoint): string {
  const share = relativeHalfWidth(time) * 100
  return `${formatTime(time.value)} ±${share < 0.95 ? share.toFixed(1) : Math.round(share)}%`
}
