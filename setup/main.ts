import { defineAppSetup } from '@slidev/types'
import { preloadPython, startOnRequest } from '../components/lab/preload-python.ts'

export default defineAppSetup(() => {
  startOnRequest()
  preloadPython()
})
