/** What a toll's charts, table and sentences say, decided once: reports over sizes, fitted for each place by itself. */
import type { Report } from '../../bench/report/report.ts'
import type { Estimate } from '../../bench/statistics/estimates.ts'
import type { Form, Toll } from '../../bench/statistics/toll.ts'
import type { Implementation, Workload } from '../../bench/workload.ts'
import type { Origin } from '../chart/view.ts'
import { wrongWords } from '../../bench/answers/words.ts'
import { tollOf } from '../../bench/statistics/toll.ts'
import { failedNote } from '../chart/format.ts'

/** Who calls, and where. */
export type Place = 'native' | 'python' | 'wasm'

export const PLACES: Readonly<Record<Place, string>> = {
  native: 'Python, natively',
  python: 'Python, in this browser',
  wasm: 'JavaScript, in this browser',
}

/** In smaller batches it counts what starts a batch, which is no call over the boundary. */
const FEWEST_UNITS = 10

/** A form of the lab, timed at one size. */
export interface TimedForm extends Form { id: string }

/** A unit's time, ms: as predicted, in its two parts, and as measured at one size. */
export interface Unit { size: number, workMs: number, callsMs: number, measured: Estimate, off: number }

export interface TollRow {
  id: string
  /** `4 calls a round` */
  label: string
  /** By ascending size; the chart draws the last. Empty until there is a fit. */
  units: Unit[]
  /** Why it is not timed. */
  note?: string
}

export interface TollPanel {
  place: Place
  origin: Origin
  rows: TollRow[]
  /** Absent until enough is measured. */
  found?: Pick<Toll<TimedForm>, 'toll' | 'work'>
  /** The form that is furthest from what was predicted. */
  furthest?: { label: string, size: number, off: number }
}

/** The implementations that say how often they cross: what a fit compares. */
export function crossingLanes({ implementations }: Workload, place?: Place): Implementation[] {
  const runtime = place === 'native' ? 'python' : place
  return implementations.filter(one => one.crossings !== undefined && (runtime === undefined || one.runtime === runtime))
}

export function tollSizes({ sizes }: Workload): number[] {
  return sizes.filter(size => size >= FEWEST_UNITS)
}

export function tollPanel(workload: Workload, place: Place, reports: readonly Report[], origin: Origin): TollPanel {
  const lanes = crossingLanes(workload, place)
  const large = reports.filter(({ input }) => input.size >= FEWEST_UNITS)
  const fit = tollOf(large.flatMap(report => lanes.flatMap(lane => timed(report, lane))))
  const rows = lanes.map(({ id, label }): TollRow => ({
    id,
    label: formOf(label),
    units: fit ? unitsOf(id, fit) : [],
    ...noteOf(id, reports),
  }))
  const [furthest] = rows.flatMap(({ label, units }) => units.map(({ size, off }) => ({ label, size, off })))
    .toSorted((a, b) => Math.abs(b.off) - Math.abs(a.off))
  return { place, origin: reports.length > 0 ? origin : 'none', rows, ...(fit && { found: { toll: fit.toll, work: fit.work }, furthest }) }
}

/** What follows the language in a row's name: `4 calls a round`. */
function formOf(label: string): string {
  return label.slice(label.indexOf(', ') + 1).trim()
}

function timed({ implementations, input: { size } }: Report, { id, crossings }: Implementation): TimedForm[] {
  const lane = implementations.find(one => one.id === id)
  if (lane?.outcome !== 'measured')
    return []
  return [{ id, size, crossings: crossings ? crossings * size : 1, time: { value: lane.medianMs, low: lane.lowMs, high: lane.highMs } }]
}

function unitsOf(id: string, { forms, toll, work }: Toll<TimedForm>): Unit[] {
  return forms.filter(({ form }) => form.id === id).toSorted((a, b) => a.form.size - b.form.size).map(({ form, off }) => {
    const { size, crossings, time: { value, low, high } } = form
    const measured = { value: value / size, low: low / size, high: high / size }
    return { size, workMs: work.value, callsMs: crossings * toll.value / size, measured, off }
  })
}

function noteOf(id: string, reports: readonly Report[]): Pick<TollRow, 'note'> {
  const lane = reports.flatMap(({ implementations }) => implementations).find(one => one.id === id && one.outcome !== 'measured')
  if (lane?.outcome === 'wrong')
    return { note: wrongWords(lane) }
  return lane?.outcome === 'failed' ? { note: failedNote(lane.failure) } : {}
}
