/** Recorded reports, read from the deck's own files. */
import type { Report } from './report.ts'
import { RuntimeFailure } from '../protocol.ts'
import { parseReport } from './report.ts'

/** The part of `fetch` that is used. */
export type FetchText = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>

/**
 * Fetches a recorded report.
 *
 * @throws RuntimeFailure naming `url`, when it cannot be had or read.
 */
export async function fetchRecording(url: string, fetchText: FetchText): Promise<Report> {
  const report = parseReport(await textAt(url, fetchText), url)
  if (report.origin !== 'recorded')
    throw new RuntimeFailure({ what: `origin: is ${report.origin}, not recorded`, where: url, remedy: 'Record it again.' })
  if (report.shortRun)
    throw new RuntimeFailure({ what: 'shortRun: is true, which no recording may be', where: url, remedy: 'Record it again.' })
  return report
}

/** @throws RuntimeFailure naming `url`, when it cannot be had. */
export async function textAt(url: string, fetchText: FetchText): Promise<string> {
  const response = await fetchText(url).catch((error: unknown) => {
    throw missing(url, error instanceof Error ? error.message : String(error))
  })
  if (!response.ok)
    throw missing(url, `status ${response.status}`)
  return response.text()
}

function missing(url: string, why: string): RuntimeFailure {
  return new RuntimeFailure({ what: `The recording is not there: ${why}`, where: url, remedy: 'Record it, then build the deck again.' })
}
