/** The recorded self-check, fetched once for the title and the chart. */
import type { ShallowRef } from 'vue'
import type { Failure } from '../../bench/protocol.ts'
import type { SelfCheckReport } from '../../bench/report/self-check.ts'
import { shallowRef } from 'vue'
import { failureOf } from '../../bench/protocol.ts'
import { textAt } from '../../bench/report/recording.ts'
import { parseSelfCheck } from '../../bench/report/self-check.ts'
import { kept } from '../runtime/kept.ts'

export interface SelfCheckRecording {
  report: Readonly<ShallowRef<SelfCheckReport | undefined>>
  /** Why there is none. */
  failure: Readonly<ShallowRef<Failure | undefined>>
}

const fetched = kept((name): SelfCheckRecording => {
  const report = shallowRef<SelfCheckReport>()
  const failure = shallowRef<Failure>()
  const file = `recorded/${name}.json`
  textAt(`${import.meta.env.BASE_URL}${file}`, url => fetch(url)).then(
    text => report.value = parseSelfCheck(text, file),
  ).catch((error: unknown) => failure.value = failureOf(error, file, 'Run: npm run record -- --self-check'))
  return { report, failure }
})

export const useSelfCheck = (): SelfCheckRecording => fetched('self-check')
