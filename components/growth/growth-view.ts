import type { Curve, GrowthPoint, Meeting } from '../../bench/growth/crossing.ts'
/** What a growth chart's chart, table and sentences say, decided once, from what was measured here and what was recorded. */
import type { Growth } from '../../bench/growth/exponent.ts'
import type { Drop } from '../../bench/growth/plan.ts'
import type { GrowthSpec, GrowthState } from '../../bench/growth/state.ts'
import type { Report } from '../../bench/report/report.ts'
import type { Workload } from '../../bench/workload.ts'
import type { Hue } from '../chart/hue.ts'
import type { Reveal } from './steps.ts'
import { meetingOf } from '../../bench/growth/crossing.ts'
import { growthOf } from '../../bench/growth/exponent.ts'
import { dropsIn } from '../../bench/growth/plan.ts'
import { curvesOf, isOfKind, troublesOf } from '../../bench/growth/state.ts'
import { failedNote } from '../chart/format.ts'
import { hueOf } from '../chart/hue.ts'

export interface GrowthLane {
  id: string
  label: string
  /** As a sentence has it. */
  name: string
  hue: Hue
  /** How many of the lanes before it have its hue: its line is dashed otherwise. */
  twin: number
  /** Measured, by ascending size; those that may be seen. */
  points: Curve
  /** The size under way, whose interval still narrows. */
  partial?: GrowthPoint
  /** The recording beside a live run, or the other kind of input: small marks. */
  ghosts: Curve
  growth?: Growth
  drop?: Drop
  /** Why it is not timed from some size on: `wrong answer: 3, expected 4` at 1,000. */
  note?: { size: number, what: string }
}

export interface GrowthView {
  title: string
  unit: string
  origin: 'none' | 'live' | 'recorded'
  reveal: Reveal
  /** Sizes that the slide will ever show; the axes hold all of them from the start. */
  sizes: readonly number[]
  domainMs: [low: number, high: number]
  lanes: GrowthLane[]
  /** Of the two lanes that the slide looks at, over the sizes that may be seen. */
  pair: { first: GrowthLane, second: GrowthLane, meeting: Meeting }
  isMeasuring: boolean
  /** What the kind of input is called, where the lab has several. */
  variant?: string
}

export interface GrowthSources {
  workload: Workload
  spec: GrowthSpec
  between: readonly [string, string]
  live: GrowthState
  /** Recorded for this kind of input. */
  recorded?: readonly Report[]
  /** Another kind of input, to be seen beside this one. */
  beside?: readonly Report[]
  besideKind?: Pick<GrowthSpec, 'seed' | 'variant'>
  reveal: Reveal
}

const EMPTY_DOMAIN: GrowthView['domainMs'] = [0.001, 1]

export function growthView(sources: GrowthSources): GrowthView {
  const { workload, spec, between, live, recorded = [], reveal } = sources
  const isUnderWay = live.status === 'measuring' && isOfKind(live.spec, spec)
  const own = curvesOf(live.reports, spec)
  const isLive = isUnderWay || spec.lanes.some(id => own.has(id))
  const curves = isLive ? own : curvesOf(recorded, spec)
  const lanes = spec.lanes.map((id, index) => laneOf(id, index, { ...sources, curves, isLive, isUnderWay }))
  const [first, second] = between.map(id => lanes.find(lane => lane.id === id)!) as [GrowthLane, GrowthLane]
  return {
    title: workload.title,
    unit: workload.unit,
    origin: isLive ? 'live' : curves.size > 0 ? 'recorded' : 'none',
    reveal,
    sizes: spec.sizes,
    domainMs: domainOf([...curves.values(), ...curvesOf(recorded, spec).values()].flat().filter(({ size }) => spec.sizes.includes(size))),
    lanes,
    pair: { first, second, meeting: meetingOf(first.points, second.points) },
    isMeasuring: isUnderWay,
    ...(workload.variants && { variant: workload.variants[spec.variant ?? ''] }),
  }
}

interface LaneSources extends GrowthSources { curves: ReadonlyMap<string, Curve>, isLive: boolean, isUnderWay: boolean }

function laneOf(id: string, index: number, sources: LaneSources): GrowthLane {
  const { workload, spec, reveal, curves, isLive, isUnderWay, live } = sources
  const described = workload.implementations.find(implementation => implementation.id === id)!
  const hue = hueOf(described)
  const isShown = ({ size }: { size: number }) => spec.sizes.includes(size) && (reveal !== 'start' || size === spec.sizes[0])
  const curve = (curves.get(id) ?? []).filter(point => spec.sizes.includes(point.size))
  const points = curve.filter(isShown)
  const growth = reveal === 'growth' ? growthOf(points) : undefined
  const [drop] = reveal === 'start' || isUnderWay ? [] : dropsIn(new Map([[id, curve]]), spec.sizes)
  const note = noteOf(id, sources)
  const partial = isUnderWay ? partialOf(id, live) : undefined
  return {
    id,
    label: described.label,
    name: described.name,
    hue,
    twin: spec.lanes.slice(0, index).filter(other => hueOf(workload.implementations.find(one => one.id === other)!) === hue).length,
    points,
    ghosts: ghostsOf(id, sources, isLive).filter(isShown),
    ...(partial && isShown(partial) && { partial }),
    ...(growth && { growth }),
    ...(drop && points.length > 0 && !note && { drop }),
    ...(note && { note }),
  }
}

function ghostsOf(id: string, { spec, recorded = [], beside, besideKind }: LaneSources, isLive: boolean): Curve {
  if (beside && besideKind)
    return curvesOf(beside, besideKind).get(id) ?? []
  return isLive ? curvesOf(recorded, spec).get(id) ?? [] : []
}

function partialOf(id: string, { now }: GrowthState): GrowthPoint | undefined {
  const lane = now?.session.lanes.find(candidate => candidate.id === id)
  return now && lane && 'time' in lane ? { size: now.size, time: lane.time } : undefined
}

function noteOf(id: string, { spec, live, recorded = [], isLive }: LaneSources): GrowthLane['note'] {
  const troubles = isLive || live.status === 'failed'
    ? [...live.troubles.filter(trouble => isOfKind(trouble, spec)), ...troublesOf(live.reports, spec)]
    : troublesOf(recorded, spec)
  const found = troubles.find(trouble => trouble.id === id)
  return found && { size: found.size, what: found.isWrong ? found.failure.what : failedNote(found.failure) }
}

/** Powers of ten round all times. */
function domainOf(points: Curve): GrowthView['domainMs'] {
  if (points.length === 0)
    return EMPTY_DOMAIN
  const low = 10 ** Math.floor(Math.log10(Math.min(...points.map(({ time }) => time.low))))
  const high = 10 ** Math.ceil(Math.log10(Math.max(...points.map(({ time }) => time.high))))
  return low < high ? [low, high] : [low, low * 10]
}
