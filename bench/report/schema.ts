/**
 * A run as JSON, schema 2: the same live, downloaded and recorded. Files of schema 1 are read as `migrate.ts` says.
 *
 * Times are ms per call, ratios are this implementation's time divided by the baseline's.
 */
import * as v from 'valibot'
import { agreementSchema, toldSchema } from '../answers/schema.ts'

export const SCHEMA = 2

export const text = v.pipe(v.string(), v.nonEmpty())
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0))

const described = {
  /** `Implementation.id`, unique within the report. */
  id: text,
  label: text,
  language: v.picklist(['javascript', 'rust', 'python', 'c++']),
  runtime: v.picklist(['js', 'wasm', 'python', 'native']),
  build: text,
  boundary: v.picklist(['resident', 'copied']),
  /** The file and region that ran. */
  source: text,
  role: v.picklist(['implementation', 'limit']),
  /** The name of what ran it, one of the report's engines. Absent where it never ran, or was not recorded. */
  engine: v.optional(text),
}

/** Gave the right answer and was timed. */
const measured = v.object({
  ...described,
  outcome: v.literal('measured'),
  answer: toldSchema,
  agrees: v.literal(true),
  /** Time of the first call ever made. */
  firstCallMs: positive,
  /** False when the engine was still making it faster when the warm-up ended; absent where this was not checked. */
  settled: v.optional(v.boolean()),
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
  failure: v.object({
    what: text,
    where: v.string(),
    remedy: v.string(),
    detail: v.optional(v.string()),
    isAbsent: v.optional(v.boolean()),
  }),
})

const interval = { ratio: positive, low: positive, high: positive }

export const machineSchema = v.object({
  /** The processor's name; empty where a browser hides it. */
  cpu: v.string(),
  cores: v.pipe(count, v.minValue(1)),
  os: v.string(),
})

const engineSchema = v.object({
  /** Unique within the report: host and Python, as far as there are both. */
  name: text,
  /** What ran the JavaScript and the WebAssembly: `Chromium 156`. Absent natively. */
  host: v.optional(text),
  /** `CPython 3.14.2 in Pyodide 314`, `CPython 3.11.7`. */
  python: v.optional(text),
  /** Whether the page was cross-origin isolated, and its timer fine. Absent where it is unknown, or there was no page. */
  isolated: v.optional(v.boolean()),
  /** Smallest step of the clock that took the times; absent where it is unknown. */
  timerGrainMs: v.optional(positive),
})

export const reportSchema = v.object({
  schema: v.literal(SCHEMA),
  /** `Workload.id`. */
  workload: text,
  /** When the run ended, ISO 8601. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  origin: v.picklist(['live', 'recorded']),
  machine: machineSchema,
  /** What ran the implementations, each once. */
  engines: v.array(engineSchema),
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
  /** Taken with fewer rounds than a result needs, for a test of the deck. */
  shortRun: v.optional(v.literal(true)),
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
export type ReportedImplementation = Report['implementations'][number]
export type ReportedEngine = Report['engines'][number]

/** What a runtime cannot know about the machine. */
export type Machine = Report['machine']
