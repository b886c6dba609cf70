/** What `npm run bench -- --self-check` stores for the appendix: public/recorded/self-check.json. */
import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

export const selfCheckSchema = v.object({
  schema: v.literal(1),
  /** ISO 8601. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  machine: v.object({ cpu: v.string(), cores: count, runtime: v.string() }),
  runs: count,
  /** Ours first. */
  instruments: v.pipe(v.array(v.object({
    /** With its version, where it is a library. */
    name: v.pipe(v.string(), v.nonEmpty()),
    /** |ratio - 1| of the same function twice, one a run. */
    deviations: v.pipe(v.array(v.pipe(v.number(), v.finite(), v.minValue(0))), v.minLength(1)),
  })), v.minLength(1)),
})

export type SelfCheckReport = v.InferOutput<typeof selfCheckSchema>

/** @throws Error naming the field at fault. */
export function parseSelfCheck(data: unknown): SelfCheckReport {
  const result = v.safeParse(selfCheckSchema, data)
  if (!result.success)
    throw new Error(`self-check.json: ${v.getDotPath(result.issues[0]) ?? 'the whole file'}: ${result.issues[0].message}`)
  return result.output
}
