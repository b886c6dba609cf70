/**
 * What else there is to say of each door: what `npm run record -- --native --lab doors` stores in public/recorded/doors-columns.json,
 * beside the times.
 */
import * as v from 'valibot'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { readJson } from '../../bench/report/recorded-json.ts'
import { machineSchema, text } from '../../bench/report/schema.ts'
import { MIN_SAMPLES } from '../../bench/statistics/estimates.ts'
import { DOORS } from './doors.ts'

/** What a door is asked that is none of its questions, as it is typed in Python. */
export const WRONG_CALLS = ['doubles("aab")', 'doubles(None)', 'fib(-1)', 'fib(1.5)', 'gcd(2**64, 6)'] as const

const bytes = v.pipe(v.number(), v.integer(), v.minValue(0))
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0))

/** As many as an interval takes, at least. */
const starts = v.pipe(v.array(positive), v.minLength(MIN_SAMPLES))

/** What came of a wrong call. Plain Python's own answer says what is right, where there is one. */
const outcome = v.variant('outcome', [
  v.object({ call: v.picklist(WRONG_CALLS), outcome: v.literal('raised'), type: text, message: v.string() }),
  v.object({ call: v.picklist(WRONG_CALLS), outcome: v.literal('returned'), value: text }),
  /** The process ended, by a signal or by itself. */
  v.object({ call: v.picklist(WRONG_CALLS), outcome: v.literal('crashed'), ending: text }),
  v.object({ call: v.picklist(WRONG_CALLS), outcome: v.literal('endless'), afterS: positive }),
])

const column = v.object({
  id: v.picklist(DOORS.map(({ id }) => id)),
  /** Lines of its files that are neither empty nor a comment, by file. */
  lines: v.record(text, v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Of what is shipped: compiled or not. */
  artifactBytes: v.pipe(bytes, v.minValue(1)),
  /** The packages that it takes, with what they take themselves. */
  installs: v.array(v.object({ name: text, bytes })),
  tools: v.optional(text),
  /** In a process of its own each time: to import it, and to call each of its functions for the first time, ms. */
  importsMs: starts,
  firstCallsMs: starts,
  wrong: v.pipe(v.array(outcome), v.length(WRONG_CALLS.length)),
})

const schema = v.object({
  schema: v.literal(1),
  at: v.pipe(v.string(), v.isoTimestamp()),
  machine: machineSchema,
  python: text,
  /** The compilers' versions, and the flags that all of them were given. */
  compilers: v.array(text),
  flags: v.record(text, text),
  doors: v.pipe(v.array(column), v.length(DOORS.length)),
})

export type DoorColumns = v.InferOutput<typeof schema>
export type DoorColumn = DoorColumns['doors'][number]
export type WrongCall = DoorColumn['wrong'][number]

/**
 * @param source JSON text, or what it parses to.
 * @throws RuntimeFailure naming the field at fault.
 */
export function parseDoorColumns(source: unknown, name = 'doors-columns.json'): DoorColumns {
  const result = v.safeParse(schema, readJson(source, name))
  if (result.success)
    return result.output
  const [issue] = result.issues
  const what = `${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`
  throw new RuntimeFailure({ what, where: name, remedy: 'Run: npm run record -- --native --lab doors' })
}
