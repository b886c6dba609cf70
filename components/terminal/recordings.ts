/** The recorded terminals of the deck: snippets/terminals/*.json. */
import type { Session } from '../../snippets/terminals/session.ts'
import { parseSession } from '../../snippets/terminals/session.ts'

const FILES: Readonly<Record<string, string>> = import.meta.glob<string>('/snippets/terminals/*.json', { query: '?raw', import: 'default', eager: true })

/** A session, or why there is none, in words for the slide. */
export type Recording = { kind: 'session', session: Session } | { kind: 'broken', why: string }

/** A file that is broken takes its own terminal from the deck, and nothing else. */
export function readRecording(name: string, files = FILES): Recording {
  const path = `/snippets/terminals/${name}.json`
  const json = files[path]
  if (json === undefined) {
    const names = Object.keys(files).map(file => file.replace(/^.*\/|\.json$/g, ''))
    return { kind: 'broken', why: `There is no recorded terminal "${name}". There are: ${names.join(', ')}.` }
  }
  try {
    return { kind: 'session', session: parseSession(json, path.slice(1)) }
  }
  catch (error) {
    return { kind: 'broken', why: (error as Error).message }
  }
}
