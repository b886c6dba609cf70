/** What is recorded, as marks on a scale of time: all medians of all recordings. Pure, so that the build can take it in. */
import type { ReportedImplementation } from '../../bench/report/report.ts'
import type { Hue } from '../chart/hue.ts'
import { parseGrowth } from '../../bench/growth/recording.ts'
import { parseReport } from '../../bench/report/report.ts'
import { hueOf } from '../chart/hue.ts'

export interface RecordedMark {
  /** The recording's file without its ending: `doubles`, `doubles-native`. */
  recording: string
  id: string
  label: string
  hue: Hue
  role: ReportedImplementation['role']
  /** Median time of a call, ms. */
  ms: number
}

/** The scale that all of them share, ms: 10 ns to 1 s. */
export const WHOLE_MS: readonly [number, number] = [1e-5, 1e3]

/**
 * The marks of one file of public/recorded; none for a file of another kind.
 *
 * @throws RuntimeFailure naming the file and the field at fault.
 */
export function marksOf(recording: string, json: string): RecordedMark[] {
  const { kind, implementations } = JSON.parse(json) as { kind?: string, implementations?: unknown }
  if (kind === 'growth') {
    return parseGrowth(json, recording).points.flatMap(({ reports }) =>
      reports.flatMap(report => medians(recording, report.implementations)),
    )
  }
  return implementations ? medians(recording, parseReport(json, recording).implementations) : []
}

function medians(recording: string, implementations: readonly ReportedImplementation[]): RecordedMark[] {
  return implementations.flatMap((lane) => {
    if (lane.outcome !== 'measured')
      return []
    const { id, label, role, medianMs } = lane
    return [{ recording, id, label, hue: hueOf(lane), role, ms: medianMs }]
  })
}

/** What a lab's programs took: in the browser, or natively where they run nowhere else. Not its limits. */
export function marksOfLab(marks: readonly RecordedMark[], lab: string): RecordedMark[] {
  const from = (recording: string) => marks.filter(mark => mark.recording === recording && mark.role === 'implementation')
  const here = from(lab)
  return here.length > 0 ? here : from(`${lab}-native`)
}

/** The one that takes the least time and the one that takes the most. */
export function ends(marks: readonly RecordedMark[]): [first: RecordedMark, last: RecordedMark] | undefined {
  const sorted = marks.toSorted((a, b) => a.ms - b.ms)
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first && last && first !== last ? [first, last] : undefined
}
