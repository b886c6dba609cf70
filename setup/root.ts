import { defineRootSetup } from '@slidev/types'
import { preloadPython } from '../components/python/preload.ts'

export default defineRootSetup(preloadPython)
