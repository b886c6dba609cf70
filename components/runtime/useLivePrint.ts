/** Whether an instrument of a printed slide may be printed. */
import type { Ref } from 'vue'
import { useNav } from '@slidev/client'
import { until } from '@vueuse/core'
import { computed, ref } from 'vue'
import { isLivePrint, printQueue } from './live-print.ts'

export interface LivePrint {
  /** Of what is measured: the same is measured once. */
  name: string
  /** Whether this window measures, which is known a moment after loading. */
  isRunner: Readonly<Ref<boolean>>
  measure: () => Promise<unknown>
  /** Whether what was recorded is there, or why it is not. */
  isFetched: () => boolean
}

/** Whether what is printed is there: measured in its turn where that was asked for, or else what was recorded. */
export function useLivePrint({ name, isRunner, measure, isFetched }: LivePrint): Readonly<Ref<boolean>> {
  const { isPrintMode } = useNav()
  const isMeasured = ref(false)
  const isLive = isLivePrint(isPrintMode.value)
  if (isLive && typeof WebAssembly !== 'undefined')
    void until(isRunner).toBe(true).then(() => printQueue.measure(name, measure)).then(() => isMeasured.value = true)
  return computed(() => isLive ? isMeasured.value : isFetched())
}
