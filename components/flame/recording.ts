/** A lab's profiles as `npm run record -- --profile` stores them: for each lane where its time goes, and how often what is called. */
import * as v from 'valibot'
import { readJson, refuseUnknownSchema, unreadable } from '../../bench/report/recorded-json.ts'
import { count, machineSchema, SCHEMA, text } from '../../bench/report/schema.ts'

/** What a function is written in. `c` is all else: the interpreter, the system. */
export const WRITTEN_IN = ['python', 'numpy', 'rust', 'c'] as const
export type WrittenIn = typeof WRITTEN_IN[number]

/** A function where it is called: what is below it runs while it does. */
export interface Frame {
  name: string
  in: WrittenIn
  /** Samples in it and below it. */
  samples: number
  /** By samples, the most first. */
  below: Frame[]
}

const frameSchema: v.GenericSchema<Frame> = v.pipe(
  v.object({
    name: text,
    in: v.picklist(WRITTEN_IN),
    samples: v.pipe(count, v.minValue(1)),
    below: v.array(v.lazy(() => frameSchema)),
  }),
  v.check(({ samples, below }) => sum(below) <= samples, 'fewer samples than below it'),
)

const share = v.pipe(v.number(), v.minValue(0))

const functionSchema = v.object({
  name: text,
  /** In one call of the lane. */
  calls: share,
  /** Under cProfile, whose own time is in it: for what is called most, not for how long that takes. */
  ownMs: share,
  totalMs: share,
})

const profileSchema = v.object({
  schema: v.literal(SCHEMA),
  kind: v.literal('profile'),
  /** `Workload.id`. */
  workload: text,
  at: v.pipe(v.string(), v.isoTimestamp()),
  machine: machineSchema,
  /** By name: `CPython`, `py-spy`. */
  tools: v.record(text, text),
  input: v.object({ size: count, seed: v.pipe(v.number(), v.integer()) }),
  lanes: v.pipe(v.array(v.object({
    /** `Implementation.id` */
    id: text,
    label: text,
    samples: v.pipe(count, v.minValue(1)),
    below: v.pipe(v.array(frameSchema), v.nonEmpty()),
    /** By their own time, the longest first. */
    functions: v.array(functionSchema),
  })), v.nonEmpty()),
})

export type Profile = v.InferOutput<typeof profileSchema>
export type LaneProfile = Profile['lanes'][number]

export function sum(frames: readonly Pick<Frame, 'samples'>[]): number {
  return frames.reduce((total, { samples }) => total + samples, 0)
}

/**
 * Reads a recording.
 *
 * @param source JSON text, or what it parses to.
 * @param name of the file, for the message.
 * @throws RuntimeFailure naming the file and the field at fault.
 */
export function parseProfile(source: unknown, name: string): Profile {
  const data = readJson(source, name)
  refuseUnknownSchema(data, name)
  const result = v.safeParse(profileSchema, data)
  if (result.success)
    return result.output
  const issue = result.issues[0]
  throw unreadable(name, v.getDotPath(issue) ?? 'the whole file', issue.message)
}
