/** Where a snippet's result differs from its recorded one. Pure. */
import { isDeepStrictEqual } from 'node:util'

type Fields = Readonly<Record<string, unknown>>

/** The names of the fields that differ. */
export function differing(committed: Fields, found: Fields): string[] {
  const names = new Set([...Object.keys(committed), ...Object.keys(found)])
  return [...names].filter(name => !isDeepStrictEqual(committed[name], found[name]))
}

/** The fields that another Python may fill otherwise: 3.13 does not write a traceback as 3.11 does. */
export function ofItsPython(committed: Fields | undefined, { python }: { python: string }): string[] {
  const release = (version: unknown) => String(version).split('.').slice(0, 2).join('.')
  return release(committed?.python) === release(python) ? ['python'] : ['python', 'traceback']
}
