/** Fetches Python's files from the deck itself, and says what is wrong with one. */
import { sha256Hex } from '../../input.ts'
import { RuntimeFailure } from '../../protocol.ts'

interface Expected {
  bytes: number
  sha256?: string
}

export interface FetchOptions {
  /** How to get the file back. */
  remedy: string
  expected?: Expected
  /** Called with the number of bytes so far. */
  onBytes?: (bytes: number) => void
  fetch?: (url: URL) => Promise<Response>
}

/** @throws RuntimeFailure when the file is missing, truncated, or not the one that is expected */
export async function fetchBytes(url: URL, { remedy, expected, onBytes, fetch = globalThis.fetch }: FetchOptions): Promise<Uint8Array> {
  const where = url.pathname
  const fail = (what: string) => new RuntimeFailure({ what, where, remedy })
  const response = await fetch(url).catch((error: Error) => {
    throw fail(`The file cannot be fetched: ${error.message}`)
  })
  // A single-page server sends its page for files that it does not have.
  if (!response.ok || response.headers.get('content-type')?.startsWith('text/html'))
    throw fail(`The file is not there: status ${response.status}`)
  const { bytes, length } = await readAll(response, expected?.bytes, onBytes).catch((error: Error) => {
    throw fail(`The file is cut short: ${error.message}`)
  })
  if (expected && length !== expected.bytes)
    throw fail(`The file is ${length < expected.bytes ? 'truncated' : 'too long'}: ${length} of ${expected.bytes} bytes`)
  if (expected?.sha256 && sha256Hex(bytes) !== expected.sha256)
    throw fail('The file is not the one that was built: its sha256 differs')
  return bytes
}

/** What is counted while it arrives goes straight to its place: Python's snapshot is too large to lie in memory twice. */
async function readAll(response: Response, expectedBytes?: number, onBytes?: (bytes: number) => void) {
  if (!onBytes || !response.body || expectedBytes === undefined) {
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { bytes, length: bytes.length }
  }
  const bytes = new Uint8Array(expectedBytes)
  let length = 0
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read()
    if (done)
      return { bytes, length }
    if (length + value.length <= expectedBytes)
      bytes.set(value, length)
    onBytes(length += value.length)
  }
}
