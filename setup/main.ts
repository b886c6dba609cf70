import { defineAppSetup } from '@slidev/types'
import { storeDeck } from '../components/offline/useOffline.ts'
import { preloadPython, startOnRequest, tellStart } from '../components/runtime/preload-python.ts'

export default defineAppSetup(() => {
  tellStart()
  startOnRequest()
  preloadPython()
  storeDeck()
})
