import { defineAppSetup } from '@slidev/types'
import { preloadPython, startOnRequest, tellStart } from '../components/lab/preload-python.ts'

export default defineAppSetup(() => {
  tellStart()
  startOnRequest()
  preloadPython()
})
