/** What was recorded of the doors beside their times, fetched once for titles and tables. */
import type { ShallowRef } from 'vue'
import type { Failure } from '../../bench/protocol.ts'
import type { DoorColumns } from '../../labs/shared/door-columns.ts'
import { shallowRef } from 'vue'
import { failureOf } from '../../bench/protocol.ts'
import { textAt } from '../../bench/report/recording.ts'
import { parseDoorColumns } from '../../labs/shared/door-columns.ts'
import { kept } from '../runtime/kept.ts'

export interface DoorRecording {
  columns: Readonly<ShallowRef<DoorColumns | undefined>>
  /** Why there are none. */
  failure: Readonly<ShallowRef<Failure | undefined>>
}

const fetched = kept((name): DoorRecording => {
  const columns = shallowRef<DoorColumns>()
  const failure = shallowRef<Failure>()
  const file = `recorded/${name}.json`
  textAt(`${import.meta.env.BASE_URL}${file}`, url => fetch(url)).then(
    text => columns.value = parseDoorColumns(text, file),
  ).catch((error: unknown) => failure.value = failureOf(error, file, 'Run: npm run record -- --native --lab doors'))
  return { columns, failure }
})

export const useDoorColumns = (): DoorRecording => fetched('doors-columns')
