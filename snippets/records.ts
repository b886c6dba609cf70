/**
 * The files next to a snippet: what rustc said about `x.rs` in `x.rustc.json`, the result of `x.py` in `x.output.json`.
 * `npm run snippets` writes them, `npm test` holds them against the tools, and slides draw them.
 */
import * as v from 'valibot'
import { parseAs } from './parse.ts'

/** Line and column count from 1, in characters; the end column is the one after the last. */
const spanSchema = v.object({
  line: v.number(),
  column: v.number(),
  endLine: v.number(),
  endColumn: v.number(),
  /** What rustc writes under it; null where it only points. */
  label: v.nullable(v.string()),
  primary: v.boolean(),
  /** What rustc would put in its place. */
  replacement: v.optional(v.string()),
})

const noteSchema = v.object({
  level: v.picklist(['note', 'help', 'warning']),
  message: v.string(),
  spans: v.array(spanSchema),
  /** A place outside of the snippet: `library/std/src/thread/functions.rs:125`. */
  elsewhere: v.optional(v.string()),
})

const refusedSchema = v.object({
  outcome: v.literal('refused'),
  /** `1.97.0` */
  rustc: v.string(),
  /** `E0382` */
  code: v.string(),
  message: v.string(),
  labels: v.array(spanSchema),
  notes: v.array(noteSchema),
  /** As a terminal shows it, without colours. */
  rendered: v.string(),
})

const ranSchema = v.object({
  outcome: v.literal('runs'),
  rustc: v.string(),
  /** What it printed. */
  output: v.string(),
})

const rustRecordSchema = v.variant('outcome', [refusedSchema, ranSchema])

const pythonRecordSchema = v.object({
  /** The version of CPython that ran it natively: `3.11.7`. */
  python: v.string(),
  /** On standard output. */
  printed: v.string(),
  /** The last line's repr, where it has a value. */
  value: v.nullable(v.string()),
  /** `ValueError: …`, the traceback's line, where it raised. */
  raised: v.nullable(v.string()),
  /** All of it, as that version of Python writes it; one of its lines is `raised`. */
  traceback: v.nullable(v.string()),
})

export type Span = v.InferOutput<typeof spanSchema>
export type Note = v.InferOutput<typeof noteSchema>
export type Refused = v.InferOutput<typeof refusedSchema>
export type RustRecord = v.InferOutput<typeof rustRecordSchema>
export type PythonRecord = v.InferOutput<typeof pythonRecordSchema>

const REMEDY = 'Run: npm run snippets.'

/** @throws TypeError naming the file and the field at fault */
export const parseRustRecord = (value: unknown, file: string): RustRecord => parseAs(rustRecordSchema, value, file, REMEDY)

/** @throws TypeError naming the file and the field at fault */
export const parsePythonRecord = (value: unknown, file: string): PythonRecord => parseAs(pythonRecordSchema, value, file, REMEDY)
