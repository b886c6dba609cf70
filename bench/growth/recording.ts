/** A growth measurement as JSON: reports by size, of the same schema. What a slide and a print draw when nothing is measured. */
import type { FetchText } from '../report/recording.ts'
import type { Machine, Report } from '../report/schema.ts'
import * as v from 'valibot'
import { migrateGrowth } from '../report/migrate.ts'
import { readJson, refuseUnknownSchema, unreadable } from '../report/recorded-json.ts'
import { textAt } from '../report/recording.ts'
import { refuseUnknownEngine } from '../report/report.ts'
import { count, machineSchema, reportSchema, SCHEMA, text } from '../report/schema.ts'

const growthSchema = v.object({
  schema: v.literal(SCHEMA),
  kind: v.literal('growth'),
  /** `Workload.id`. */
  workload: text,
  /** When the last of its runs ended, ISO 8601. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  machine: machineSchema,
  /** Named variant of the input; empty for the usual one. */
  variant: v.string(),
  seed: v.pipe(v.number(), v.integer()),
  /** By ascending size. */
  points: v.pipe(v.array(v.object({ size: count, reports: v.pipe(v.array(reportSchema), v.nonEmpty()) })), v.nonEmpty()),
})

export type GrowthRecording = v.InferOutput<typeof growthSchema>

/**
 * Reads a recording.
 *
 * @param source JSON text, or what it parses to.
 * @param name of the file, for the message.
 * @throws RuntimeFailure naming the file and the field at fault.
 */
export function parseGrowth(source: unknown, name: string): GrowthRecording {
  const data = readJson(source, name)
  refuseUnknownSchema(data, name)
  const kind = (data as { kind?: unknown } | null)?.kind
  if (kind !== undefined && kind !== 'growth')
    throw unreadable(name, 'kind', `is ${JSON.stringify(kind)}, and this deck reads growth`)
  const result = v.safeParse(growthSchema, migrateGrowth(data))
  if (!result.success) {
    const issue = result.issues[0]
    throw unreadable(name, v.getDotPath(issue) ?? 'the whole file', issue.message)
  }
  refuseForeign(result.output, name)
  return result.output
}

/** Each report is of this workload, this kind of input and the size under which it is stored. */
function refuseForeign(recording: GrowthRecording, name: string): void {
  let before = -1
  recording.points.forEach(({ size, reports }, index) => {
    if (size <= before)
      throw unreadable(name, `points.${index}.size`, `is ${size}, after ${before}: sizes ascend`)
    before = size
    for (const [nth, report] of reports.entries()) {
      refuseUnknownEngine(report, name, `points.${index}.reports.${nth}.`)
      const pairs = {
        'workload': [report.workload, recording.workload],
        'input.size': [report.input.size, size],
        'input.seed': [report.input.seed, recording.seed],
        'input.variant': [report.input.variant ?? '', recording.variant],
      }
      for (const [field, [is, has]] of Object.entries(pairs)) {
        if (is !== has) {
          throw unreadable(
            name,
            `points.${index}.reports.${nth}.${field}`,
            `is ${JSON.stringify(is)}, and it stands under ${JSON.stringify(has)}`,
          )
        }
      }
    }
  })
}

/**
 * The recording of the reports of one kind of input.
 *
 * @throws RangeError when there is none, or they differ in workload or kind of input.
 */
export function growthRecording(reports: readonly Report[]): GrowthRecording {
  const [first] = reports
  if (!first)
    throw new RangeError('reports: there are none')
  const sorted = reports.toSorted((a, b) => a.input.size - b.input.size)
  const sizes = [...new Set(sorted.map(({ input }) => input.size))]
  return parseGrowth({
    schema: SCHEMA,
    kind: 'growth',
    workload: first.workload,
    at: reports.map(({ at }) => at).toSorted().at(-1)!,
    machine: first.machine,
    variant: first.input.variant ?? '',
    seed: first.input.seed,
    points: sizes.map(size => ({ size, reports: sorted.filter(({ input }) => input.size === size) })),
  } satisfies GrowthRecording, 'the reports')
}

/** The same as recorded on a machine whose name is known: browsers do not tell it. */
export function asRecorded(recording: GrowthRecording, name: Partial<Machine>): GrowthRecording {
  const named = (machine: Machine) => ({ ...machine, ...name })
  return {
    ...recording,
    machine: named(recording.machine),
    points: recording.points.map(({ size, reports }) => ({
      size,
      reports: reports.map(report => ({ ...report, origin: 'recorded', machine: named(report.machine) })),
    })),
  }
}

/** All reports of a recording, by ascending size. */
export function reportsOf({ points }: GrowthRecording): Report[] {
  return points.flatMap(({ reports }) => reports)
}

/** The name of a recording's file, without folder: `distances-growth-clusters.json`. */
export function growthFile(workload: string, variant = ''): string {
  return `${workload}-growth${variant && `-${variant}`}.json`
}

/** The same outside of a browser: `calls-native-growth.json`. */
export function nativeGrowthFile(workload: string): string {
  return growthFile(`${workload}-native`)
}

/** @throws RuntimeFailure naming `url`, when it cannot be had or read. */
export async function fetchGrowth(url: string, fetchText: FetchText): Promise<GrowthRecording> {
  return parseGrowth(await textAt(url, fetchText), url)
}
