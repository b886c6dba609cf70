/** Reads a file beside a snippet. */
import * as v from 'valibot'

/** @throws TypeError naming the file, the field at fault, and what to do where that is known */
export function parseAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown, file: string, remedy = ''): T {
  const result = v.safeParse(schema, value)
  if (result.success)
    return result.output
  const [issue] = result.issues
  throw new TypeError(`${file}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}.${remedy && ` ${remedy}`}`)
}
