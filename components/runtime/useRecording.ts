/** A recorded report of public/recorded, fetched once for all that show it. */
import type { ShallowRef } from 'vue'
import type { Failure } from '../../bench/protocol.ts'
import type { Report } from '../../bench/report/report.ts'
import { shallowRef } from 'vue'
import { failureOf } from '../../bench/protocol.ts'
import { fetchRecording } from '../../bench/report/recording.ts'

export interface Recording {
  recorded: Readonly<ShallowRef<Report | undefined>>
  /** Why there is none. */
  recordingFailure: Readonly<ShallowRef<Failure | undefined>>
}

const recordings = new Map<string, Recording>()

/** @param name of the file below recorded/, without its ending */
export function useRecording(name: string): Recording {
  const known = recordings.get(name)
  if (known)
    return known
  const recorded = shallowRef<Report>()
  const recordingFailure = shallowRef<Failure>()
  const recording: Recording = { recorded, recordingFailure }
  recordings.set(name, recording)
  fetchRecording(`${import.meta.env.BASE_URL}recorded/${name}.json`, url => fetch(url)).then(
    report => recorded.value = report,
    (error: unknown) => recordingFailure.value = failureOf(error, `recorded/${name}.json`, 'Run: npm run record, then build the deck again.'),
  )
  return recording
}
