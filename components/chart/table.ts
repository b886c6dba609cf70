/** The chart's figures as a table's cells: the same view, so that both say the same. */
import type { Verdict } from '../../bench/statistics/estimates.ts'
import type { LaneView } from './lane.ts'
import type { LadderView } from './view.ts'
import { formatEstimatedRatio, formatInterval, formatRatioInterval, formatTime } from './format.ts'
import { isCharted } from './view.ts'

export const COLUMNS = ['Implementation', 'Time', '95% interval', 'Ratio', '95% interval', 'Verdict', 'First call', 'Source'] as const

export interface TableRow {
  id: string
  state: LaneView['state']
  label: string
  /** What ran it. */
  engine?: string
  /** Time, interval, ratio, interval, verdict, first call; or one note where there are no figures. */
  cells: string[] | { note: string }
  /** The region that ran, and the file that it is in. */
  region: string
  source: string
}

const VERDICTS: Record<Verdict, string> = {
  'faster': 'faster',
  'slower': 'slower',
  'no-difference': 'no clear difference',
  'too-noisy': 'too noisy to call',
}

export function tableRows({ rows, limits }: LadderView): TableRow[] {
  return [...rows, ...limits].map(lane => ({
    id: lane.id,
    state: lane.state,
    label: lane.role === 'limit' ? `Limit: ${lane.label}` : lane.label,
    engine: lane.engine,
    cells: cellsOf(lane),
    region: lane.source.replace(/^.*#/, ''),
    source: lane.source,
  }))
}

function cellsOf(lane: LaneView): TableRow['cells'] {
  if (!isCharted(lane))
    return { note: lane.note ?? '' }
  const { time, ratio, verdict, firstCallMs, isBaseline, state } = lane
  return [
    formatTime(time.value),
    formatInterval(time),
    ratio ? formatEstimatedRatio(ratio) : '',
    ratio ? formatRatioInterval(ratio) : '',
    isBaseline ? 'baseline' : state === 'partial' || !verdict ? 'still measuring' : VERDICTS[verdict],
    firstCallMs === undefined ? '' : formatTime(firstCallMs),
  ]
}
