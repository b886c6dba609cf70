import { defineAppSetup } from '@slidev/types'
import { preloadPython, startOnRequest, tellStart } from '../components/runtime/preload-python.ts'

export default defineAppSetup(() => {
  tellStart()
  startOnRequest()
  preloadPython()
})
