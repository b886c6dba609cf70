/**
 * What happens in a snippet, a step a click: the hand-written `x.trace.json` beside `x.rs`. Lines are those of the file, as in
 * rustc's own spans; labels and notes are named by rustc's own words, so that a test can hold them against it.
 */
import * as v from 'valibot'
import { parseAs } from './parse.ts'

const name = v.pipe(v.string(), v.nonEmpty())
const line = v.pipe(v.number(), v.integer(), v.minValue(1))
/** Whose stack: the main thread's, unless it is named. */
const frame = v.optional(name)

const eventSchema = v.variant('do', [
  /** A name comes to own a value: on the heap, on the stack, or none yet. */
  v.strictObject({ do: v.literal('own'), name, type: v.string(), heap: v.optional(v.string()), value: v.optional(v.string()), frame }),
  /** The value of a name goes to another one, new or there already. */
  v.strictObject({ do: v.literal('move'), name, to: name, frame }),
  /** A new name owns the same heap value too, as with Rc and Arc. */
  v.strictObject({ do: v.literal('share'), name, of: name, frame }),
  /** A name, new or there already, refers to what another one owns; `until` is the line of its last use, if that is not the question. */
  v.strictObject({
    do: v.literal('borrow'),
    name,
    of: name,
    kind: v.picklist(['&', '&mut']),
    type: v.string(),
    until: v.optional(line),
    isIntoHeap: v.optional(v.boolean()),
  }),
  v.strictObject({ do: v.literal('change'), name, heap: v.optional(v.string()), value: v.optional(v.string()) }),
  v.strictObject({ do: v.literal('drop'), name }),
  v.strictObject({ do: v.literal('print'), text: v.string() }),
])

const stepSchema = v.strictObject({
  /** The one before's, where it is absent. */
  line: v.optional(line),
  events: v.optional(v.array(eventSchema), []),
  /** In place of the sentence that is made of the events, where that would be a long one. */
  says: v.optional(v.string()),
  /** Here rustc refuses. Events of this step are what would have happened. */
  refused: v.optional(v.boolean(), false),
  /** Labels that come with this step, in rustc's words. */
  labels: v.optional(v.array(v.string()), []),
  /** Notes and helps that come with this step, in rustc's words. */
  notes: v.optional(v.array(v.string()), []),
})

const traceSchema = v.strictObject({ steps: v.pipe(v.array(stepSchema), v.minLength(1)) })

export type TraceEvent = v.InferOutput<typeof eventSchema>
export type TraceStep = v.InferOutput<typeof stepSchema>
export type Trace = v.InferOutput<typeof traceSchema>

/** @throws TypeError naming the file and the field at fault */
export const parseTrace = (value: unknown, file: string): Trace => parseAs(traceSchema, value, file)
