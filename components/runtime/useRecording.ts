/** A recorded report of public/recorded, fetched once for all that show it. */
import type { ShallowRef } from 'vue'
import type { Failure } from '../../bench/protocol.ts'
import type { Report } from '../../bench/report/report.ts'
import { shallowRef } from 'vue'
import { failureOf } from '../../bench/protocol.ts'
import { fetchRecording } from '../../bench/report/recording.ts'
import { kept } from './kept.ts'

export interface Recording {
  recorded: Readonly<ShallowRef<Report | undefined>>
  /** Why there is none. */
  recordingFailure: Readonly<ShallowRef<Failure | undefined>>
}

const REMEDY = 'Run: npm run record, then build the deck again.'

/** By the name of the file below recorded/, without its ending. */
export const useRecording = kept((name): Recording => {
  const recorded = shallowRef<Report>()
  const recordingFailure = shallowRef<Failure>()
  fetchRecording(`${import.meta.env.BASE_URL}recorded/${name}.json`, url => fetch(url)).then(
    report => recorded.value = report,
    (error: unknown) => recordingFailure.value = failureOf(error, `recorded/${name}.json`, REMEDY),
  )
  return { recorded, recordingFailure }
})
