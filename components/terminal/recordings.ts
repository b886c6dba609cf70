/** The recorded terminals of the deck: snippets/terminals/*.json. */
import type { Session } from '../../snippets/terminals/session.ts'
import { parseSession } from '../../snippets/terminals/session.ts'

const FILES: Readonly<Record<string, string>> = import.meta.glob<string>('/snippets/terminals/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** @throws Error naming the recordings that there are, or what is wrong with this one */
export function readRecording(name: string, files = FILES): Session {
  const path = `/snippets/terminals/${name}.json`
  const json = files[path]
  if (json === undefined) {
    const names = Object.keys(files).map(file => file.replace(/^.*\/|\.json$/g, ''))
    throw new RangeError(`There is no recorded terminal "${name}". There are: ${names.join(', ')}.`)
  }
  return parseSession(json, path.slice(1))
}
