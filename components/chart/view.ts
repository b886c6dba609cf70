/**
 * What a chart, its table and its sentence say, decided once: which lanes have a row, and what each row may show.
 *
 * Built from a workload, a live session and a recording. Nothing here draws. A lane whose answer is wrong, or that
 * failed, has words instead of figures, so that no view can chart it.
 */
import type { Report } from '../../bench/report/report.ts'
import type { SessionState } from '../../bench/session/state.ts'
import type { Estimate } from '../../bench/statistics/estimates.ts'
import type { Workload } from '../../bench/workload.ts'
import type { LaneView } from './lane.ts'
import { comparedWith } from './against.ts'
import { countedBy } from './answers.ts'
import { describeLane } from './lane-view.ts'
import { agreementPart } from './provenance.ts'

/** `none`: nothing to show yet. */
export type Origin = 'none' | 'live' | 'recorded' | 'stale'

export interface LadderView {
  title: string
  origin: Origin
  /** How closely answers had to agree, in words, where they need not be identical. */
  agreement: string
  /** What the ratios compare with. */
  baseline: Pick<LaneView, 'id' | 'label' | 'name' | 'role' | 'counts'>
  /** Rows there is room for: all implementations that the slide will ever show. */
  slots: number
  /** What they are called, so that the room for names stays while rows are revealed. */
  names: readonly string[]
  /** Whether the slide will ever show a limit. */
  hasLimits: boolean
  /** Revealed implementations, in the workload's order. */
  rows: LaneView[]
  /** Revealed limits, in the workload's order. */
  limits: LaneView[]
  /** Powers of ten round all that will be shown, ms, so that the axis stays while rows are revealed. */
  domainMs: [low: number, high: number]
  /** Of the input that the figures are about: what a limit's rate is made of. */
  inputBytes?: number
  /** The workload's baseline against itself; absent where the ratios compare with another lane. */
  selfCheck?: Estimate
  /** The lane the slide speaks of now. */
  emphasis?: LaneView
  /** The lane whose ratio the slide ends with. */
  hero?: LaneView
}

export interface LadderViewOptions {
  /** Ids that this slide will ever show; every one of the workload's when absent. */
  shown?: readonly string[]
  /** Ids shown so far; all of `shown` when absent. */
  revealed?: readonly string[]
  /** Id of the lane the slide speaks of now. */
  emphasis?: string
  /** Id of the lane that the ratios compare with; the workload's baseline when absent. */
  against?: string
  /** Id of the lane whose ratio the slide ends with, at a limit; the last implementation when absent. */
  hero?: string
  /** The live result is of another input than the one now set. */
  stale?: boolean
  /** A recording of the same implementations outside of a browser. */
  native?: Report
}

/**
 * With neither `live` lanes nor a recording the rows are there, pending. A failed run gives the recording back; a void one is
 * never drawn.
 */
export function ladderView(
  workload: Workload,
  live: SessionState | undefined,
  recorded: Report | undefined,
  { shown, revealed, emphasis, against, hero, stale = false, native }: LadderViewOptions = {},
): LadderView {
  const isShown = ({ id }: { id: string }) => !shown || shown.includes(id)
  const inRows = workload.implementations.filter(isShown).filter(({ role }) => role === 'implementation')
  const isRebased = against !== undefined && against !== workload.baseline
  const hasLive = isDrawn(live, recorded)
  const all = workload.implementations.map(implementation => describeLane(implementation, {
    live: live?.lanes.find(({ id }) => id === implementation.id),
    recorded,
    native,
    hasLive,
    isStale: stale,
    isBaseline: implementation.id === workload.baseline,
    isEmphasised: implementation.id === emphasis,
    slot: inRows.indexOf(implementation),
  }))
  const lanes = (isRebased ? comparedWith(all, against) : all).filter(isShown)
  const visible = lanes.filter(({ id }) => !revealed || revealed.includes(id))
  return {
    title: workload.title,
    origin: hasLive ? stale ? 'stale' : 'live' : recorded ? 'recorded' : 'none',
    agreement: agreementPart(workload.agrees),
    baseline: baselineOf(workload, against),
    slots: inRows.length,
    names: inRows.map(({ label }) => label),
    hasLimits: workload.implementations.filter(isShown).some(({ role }) => role === 'limit'),
    rows: visible.filter(({ role }) => role === 'implementation'),
    limits: visible.filter(({ role }) => role === 'limit'),
    domainMs: domainOf(lanes),
    inputBytes: hasLive ? live?.input?.bytes : recorded?.input.bytes,
    selfCheck: isRebased ? undefined : hasLive ? live?.selfCheck : selfCheckOf(recorded),
    emphasis: visible.find(({ isEmphasised }) => isEmphasised),
    hero: visible.find(({ id }) => id === hero),
  }
}

/** A lane that may be drawn: it has a time. */
export function isCharted(lane: LaneView): lane is LaneView & { time: Estimate } {
  return lane.time !== undefined
}

function isDrawn(live: SessionState | undefined, recorded: Report | undefined): boolean {
  if (!live || live.lanes.length === 0 || live.status === 'void')
    return false
  return live.status !== 'failed' || !recorded
}

function baselineOf({ baseline, implementations }: Workload, id = baseline): LadderView['baseline'] {
  const found = implementations.find(implementation => implementation.id === id)
  if (!found)
    throw new RangeError(`against: there is no implementation ${id}`)
  return { id, label: found.label, name: found.name, role: found.role, counts: countedBy(found.answers) }
}

function selfCheckOf(recorded: Report | undefined): Estimate | undefined {
  return recorded && { value: recorded.selfCheck.ratio, low: recorded.selfCheck.low, high: recorded.selfCheck.high }
}

const EMPTY_DOMAIN: LadderView['domainMs'] = [0.001, 1]

function domainOf(lanes: readonly LaneView[]): LadderView['domainMs'] {
  const times = lanes.flatMap(({ time, firstCallMs, recordedMs }) => [time?.low, time?.high, firstCallMs, recordedMs])
    .filter(time => time !== undefined)
  if (times.length === 0)
    return EMPTY_DOMAIN
  const low = Math.floor(Math.log10(Math.min(...times)))
  const high = Math.ceil(Math.log10(Math.max(...times)))
  return [10 ** low, 10 ** Math.max(high, low + 1)]
}
