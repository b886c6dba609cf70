/** What rustc says of a step's text at each pause in typing, in the window where it is typed. */
import type { RustState } from '../rust/rust-state.ts'
import type { AttemptStore } from './attempt-store.ts'
import { computed, shallowRef, watch } from 'vue'
import { turns } from '../runtime/exclusive.ts'
import { compiler } from '../rust/rust-client.ts'
import { RustRun } from '../rust/rust-run.ts'
import { IDLE } from '../rust/rust-state.ts'
import { afterMs } from './after.ts'

/** `store` is the step that is shown; nothing is looked at before its first change. */
export function useLiveDiagnoses(store: Readonly<{ value: AttemptStore }>, isActive: () => boolean) {
  const state = shallowRef<RustState>(IDLE)
  const run = new RustRun({
    compiler,
    clock: () => performance.now(),
    after: afterMs,
    exclusive: stop => turns.exclusive('the text of an exercise', stop),
    onChange: next => state.value = next,
  })
  watch(() => [store.value, store.value.text.value] as const, ([now, text], [before]) => {
    if (now === before && now.step.kind === 'rust' && now.isRunner.value && isActive())
      run.checkSoon(text)
  })
  /** Undefined where they are not about the text as it is. */
  return computed(() => state.value.status === 'checked' && state.value.code === store.value.text.value ? state.value.diagnoses : undefined)
}
