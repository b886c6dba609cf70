/** What all recorded files have in common: they are JSON, and an error names the field that cannot be read. */
import { RuntimeFailure } from '../protocol.ts'
import { SCHEMA } from './schema.ts'

/**
 * @param source JSON text, or what it parses to.
 * @param name of the file, for the message.
 * @throws RuntimeFailure when it is not JSON.
 */
export function readJson(source: unknown, name: string): unknown {
  if (typeof source !== 'string')
    return source
  try {
    return JSON.parse(source)
  }
  catch (error) {
    throw unreadable(name, 'the whole file', `is not JSON: ${(error as Error).message}`)
  }
}

export function unreadable(name: string, field: string, problem: string): RuntimeFailure {
  return new RuntimeFailure({ what: `${field}: ${problem}`, where: name, remedy: 'Record it again.' })
}

/** @throws RuntimeFailure when the data says that it is of a schema that is neither today's nor the first, which is migrated. */
export function refuseUnknownSchema(data: unknown, name: string): void {
  const schema = (data as { schema?: unknown } | null)?.schema
  if (schema !== undefined && schema !== SCHEMA && schema !== 1)
    throw unreadable(name, 'schema', `is ${JSON.stringify(schema)}, and this deck reads ${SCHEMA} and 1`)
}
