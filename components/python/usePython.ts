import type { ShallowRef } from 'vue'
/** The deck's Python as a component sees it: how far its start has come. */
import type { StartUp } from '../../bench/runtimes/python/python-api.ts'
import { shallowReadonly, shallowRef } from 'vue'
import { pythonRuntime } from '../../labs/runtimes.ts'

let startUp: Readonly<ShallowRef<StartUp>> | undefined

/** One subscription a page, made at the first use and kept as long as the page. Starts nothing. */
export function usePython(): { startUp: Readonly<ShallowRef<StartUp>> } {
  return { startUp: startUp ??= subscribe() }
}

function subscribe(): Readonly<ShallowRef<StartUp>> {
  const current = shallowRef(pythonRuntime.startUp)
  pythonRuntime.onStartUp(next => current.value = next)
  return shallowReadonly(current)
}
