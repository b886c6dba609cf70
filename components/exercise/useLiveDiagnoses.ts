/** What rustc says of a step's text at each pause in typing, in the window where it is typed. */
import type { Diagnosis } from '../../snippets/diagnosis.ts'
import type { AttemptStore } from './attempt-store.ts'
import { watchDebounced } from '@vueuse/core'
import { computed, shallowRef } from 'vue'
import { compiler } from '../rust/rust-client.ts'
import { PAUSE_MS } from '../rust/rust-run.ts'

/** `store` is the step that is shown. Nothing is looked at before its first change, or while something else has the turn. */
export function useLiveDiagnoses(store: Readonly<{ value: AttemptStore }>, isActive: () => boolean) {
  const found = shallowRef<{ text: string, diagnoses: readonly Diagnosis[] }>()
  watchDebounced(() => store.value.text.value, async (text) => {
    const { step, original, isRunner, look } = store.value
    if (step.kind !== 'rust' || text === original || !isRunner.value || !isActive())
      return
    const checked = await look(async () => {
      await compiler.start()
      return await compiler.check({ text })
    }).catch(() => undefined)
    if (checked)
      found.value = { text, diagnoses: checked.diagnoses }
  }, { debounce: PAUSE_MS })
  /** Undefined where they are not about the text as it is. */
  return computed(() => found.value?.text === store.value.text.value ? found.value.diagnoses : undefined)
}
