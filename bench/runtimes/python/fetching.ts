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
  const bytes = await readAll(response, onBytes).catch((error: Error) => {
    throw fail(`The file is cut short: ${error.message}`)
  })
  if (expected && bytes.length !== expected.bytes)
    throw fail(`The file is ${bytes.length < expected.bytes ? 'truncated' : 'too long'}: ${bytes.length} of ${expected.bytes} bytes`)
  if (expected?.sha256 && sha256Hex(bytes) !== expected.sha256)
    throw fail('The file is not the one that was built: its sha256 differs')
  return bytes
}

async function readAll(response: Response, onBytes?: (bytes: number) => void): Promise<Uint8Array> {
  if (!onBytes || !response.body)
    return new Uint8Array(await response.arrayBuffer())
  const pieces: Uint8Array[] = []
  let length = 0
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read()
    if (done)
      break
    pieces.push(value)
    onBytes(length += value.length)
  }
  const whole = new Uint8Array(length)
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}
