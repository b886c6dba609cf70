/**
 * A run as JSON, schema 1: the same live, downloaded and recorded, and what a slide, a print and a table are drawn from.
 *
 * Times are ms per call, ratios are this implementation's time divided by the baseline's.
 */
import type { Difference } from '../answers/difference.ts'
import type { Failure } from '../protocol.ts'
import type { SessionState, Timed } from '../session/state.ts'
import type { Implementation, Workload } from '../workload.ts'
import * as v from 'valibot'
import { agreementSchema, toldSchema } from '../answers/schema.ts'
import { readJson, unreadable } from './recorded-json.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const described = {
  /** `Implementation.id`, unique within the report. */
  id: text,
  label: text,
  language: v.picklist(['javascript', 'rust', 'python']),
  runtime: v.picklist(['js', 'wasm', 'python', 'native']),
  build: text,
  boundary: v.picklist(['resident', 'copied']),
  /** The file and region that ran. */
  source: text,
  role: v.picklist(['contender', 'limit']),
}

/** Gave the right answer and was timed. */
const measured = v.object({
  ...described,
  outcome: v.literal('measured'),
  answer: toldSchema,
  agrees: v.literal(true),
  /** Time of the first call ever made. */
  firstCallMs: positive,
  /** False when the engine was still making it faster when the warm-up ended. */
  settled: v.boolean(),
  /** Rounds it took part in. */
  samples: v.pipe(count, v.minValue(1)),
  medianMs: positive,
  /** 95% confidence interval of the median. */
  lowMs: positive,
  highMs: positive,
})

/** Gave another answer: it has no timings. */
const wrong = v.object({
  ...described,
  outcome: v.literal('wrong'),
  agrees: v.literal(false),
  /** As `Difference`: what differs, and where in a list. */
  answer: toldSchema,
  expected: v.optional(toldSchema),
  at: v.optional(v.array(count)),
})

/** Threw, never answered, or could not be loaded: it has no timings. */
const failed = v.object({
  ...described,
  outcome: v.literal('failed'),
  failure: v.object({ what: text, where: v.string(), remedy: v.string(), detail: v.optional(v.string()), isAbsent: v.optional(v.boolean()) }),
})

const interval = { ratio: positive, low: positive, high: positive }

export const reportSchema = v.object({
  schema: v.literal(1),
  /** `Workload.id`. */
  workload: text,
  /** When the run ended, ISO 8601. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  origin: v.picklist(['live', 'recorded']),
  machine: v.object({
    /** The processor's name; empty where a browser does not tell. */
    cpu: v.string(),
    cores: v.pipe(count, v.minValue(1)),
    os: v.string(),
    /** `Chromium 156`, `CPython 3.14`. */
    runtime: text,
    /** Whether the page was cross-origin isolated, and its timer fine. */
    isolated: v.boolean(),
    /** Smallest step of the clock that took the times. */
    timerGrainMs: positive,
  }),
  input: v.object({
    /** In the workload's unit. */
    size: count,
    seed: v.pipe(v.number(), v.integer()),
    variant: v.optional(text),
    bytes: count,
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  /** How closely answers had to agree with the expected ones: identical when absent. */
  agreement: v.optional(agreementSchema),
  /** Rounds of the whole run. */
  rounds: count,
  implementations: v.array(v.variant('outcome', [measured, wrong, failed])),
  /** Of every measured implementation but the baseline. */
  comparisons: v.array(v.object({
    id: text,
    baseline: text,
    ...interval,
    verdict: v.picklist(['faster', 'slower', 'no-difference', 'too-noisy']),
  })),
  /** The baseline against itself, in the same rounds. */
  selfCheck: v.object(interval),
})

export type Report = v.InferOutput<typeof reportSchema>
export type ReportMachine = Report['machine']
export type ReportedImplementation = Report['implementations'][number]

/** What the runtime cannot tell of the machine; the rest comes from the session's facts. */
export type MachineName = Pick<ReportMachine, 'cpu' | 'cores' | 'os'>

/**
 * Reads a report.
 *
 * @param source JSON text, or what it parses to.
 * @param name of the file, for the message.
 * @throws RuntimeFailure naming the file and the field at fault, when it is not JSON, of another schema or incomplete.
 */
export function parseReport(source: unknown, name: string): Report {
  const data = readJson(source, name)
  const schema = (data as { schema?: unknown } | null)?.schema
  if (schema !== undefined && schema !== 1)
    throw unreadable(name, 'schema', `is ${JSON.stringify(schema)}, and this deck reads 1`)
  const result = v.safeParse(reportSchema, data)
  if (!result.success) {
    const issue = result.issues[0]
    throw unreadable(name, v.getDotPath(issue) ?? 'the whole file', `${issue.message}`)
  }
  return result.output
}

/**
 * The report of a run that is done.
 *
 * @throws RangeError when the run is not done, for what is unfinished, cancelled or void is no result.
 */
export function reportFrom(state: SessionState, workload: Workload, machine: MachineName, origin: Report['origin']): Report {
  const { status, spec, input, facts, selfCheck, at } = state
  if (status !== 'done' || !input || !facts || !selfCheck || !at)
    throw new RangeError(`state: a run that is ${status} has no report`)
  const timed = state.lanes.filter(lane => lane.state === 'measured')
  return {
    schema: 1,
    workload: workload.id,
    at,
    origin,
    machine: { ...machine, ...facts },
    input: { size: spec.size, seed: spec.seed, ...(spec.variant && { variant: spec.variant }), ...sizeAndHash(input) },
    ...(workload.agrees && { agreement: workload.agrees }),
    rounds: state.rounds,
    implementations: state.lanes.flatMap(lane => reported(lane, describe(workload, lane.id))),
    comparisons: timed.filter(({ id }) => id !== workload.baseline).map(lane => comparison(lane, workload)),
    selfCheck: ratioFields(selfCheck),
  }
}

function sizeAndHash({ bytes, sha256 }: NonNullable<SessionState['input']>) {
  return { bytes, sha256 }
}

function describe({ implementations }: Workload, id: string) {
  const found = implementations.find(implementation => implementation.id === id)
  if (!found)
    throw new RangeError(`workload: has no implementation ${id}`)
  return pickDescribed(found)
}

function pickDescribed({ id, label, language, runtime, build, boundary, source, role }: Implementation) {
  return { id, label, language, runtime, build, boundary, source, role }
}

function reported(lane: SessionState['lanes'][number], description: ReturnType<typeof pickDescribed>): ReportedImplementation[] {
  switch (lane.state) {
    case 'measured':
      return [{ ...description, outcome: 'measured', agrees: true, ...timings(lane) }]
    case 'wrong':
      return [{ ...description, outcome: 'wrong', agrees: false, ...differenceFields(lane) }]
    case 'failed':
      return [{ ...description, outcome: 'failed', failure: inWords(lane.failure) }]
    default:
      return []
  }
}

function inWords({ what, where, remedy, detail, isAbsent }: Failure) {
  return { what, where, remedy, ...(detail && { detail }), ...(isAbsent && { isAbsent }) }
}

function differenceFields({ answer, expected, at }: Difference): Difference {
  return { answer, ...(expected !== undefined && { expected }), ...(at && { at }) }
}

function timings({ answer, firstCallMs, settled, samples, time }: Timed) {
  return { answer, firstCallMs, settled, samples, medianMs: time.value, lowMs: time.low, highMs: time.high }
}

function comparison(lane: Timed & { id: string }, workload: Workload): Report['comparisons'][number] {
  return { id: lane.id, baseline: workload.baseline, ...ratioFields(lane.ratio), verdict: lane.verdict }
}

function ratioFields({ value, low, high }: Timed['ratio']) {
  return { ratio: value, low, high }
}
