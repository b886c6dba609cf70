/** What every recorded file has in common: it is JSON, and what cannot be read in it is named. */
import { RuntimeFailure } from '../protocol.ts'

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
