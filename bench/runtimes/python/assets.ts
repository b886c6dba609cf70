/** index.json next to Python's files: lists what the set-up has put there. Read by the worker. */
import * as v from 'valibot'
import { RuntimeFailure } from '../../protocol.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const file = { bytes: v.pipe(v.number(), v.integer(), v.minValue(1)), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }

const pythonAssetsSchema = v.object({
  schema: v.literal(1),
  /** Versions: `314.0.7`, `3.14.2`. */
  pyodide: text,
  python: text,
  /** By path below `python/`. */
  files: v.record(text, v.object(file)),
  /** A key of `files`: Python's memory after its start. */
  snapshot: v.optional(text),
  /** By distribution, those that are there; `file` is a key of `files`. */
  wheels: v.record(text, v.object({ file: text, version: text })),
  /** Our own module by its build; `file` is below the deck's address. */
  kernels: v.record(text, v.object({ file: text, ...file })),
})

export type PythonAssets = v.InferOutput<typeof pythonAssetsSchema>

const REMEDY = 'Run: npm start, which makes it anew.'

/**
 * @param source JSON text
 * @param name of the file, for the message
 * @throws RuntimeFailure naming the file and the field at fault
 */
export function parsePythonAssets(source: string, name: string): PythonAssets {
  const result = v.safeParse(pythonAssetsSchema, parseJson(source, name))
  if (!result.success) {
    const [issue] = result.issues
    throw new RuntimeFailure({ what: `${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`, where: name, remedy: REMEDY })
  }
  return result.output
}

function parseJson(source: string, name: string): unknown {
  try {
    return JSON.parse(source)
  }
  catch (error) {
    throw new RuntimeFailure({ what: `It is not JSON: ${(error as Error).message}`, where: name, remedy: REMEDY })
  }
}
