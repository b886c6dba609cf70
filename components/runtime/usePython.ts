/** The deck's one Python, as a view sees it. */
import type { Ref } from 'vue'
import type { StartUp } from '../../bench/runtimes/python/python-api.ts'
import { shallowRef } from 'vue'
import { pythonRuntime } from '../../labs/runtimes.ts'

let startUp: Ref<StartUp> | undefined

/** How far its start has come; one subscription for all views. */
export function usePythonStartUp(): Readonly<Ref<StartUp>> {
  if (!startUp) {
    const shared = startUp = shallowRef(pythonRuntime.startUp)
    pythonRuntime.onStartUp(next => shared.value = next)
  }
  return startUp
}
