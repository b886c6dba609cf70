/** Starts Python before it is needed: when the deck has settled, in the window that measures. */
import type { StartUp } from '../../bench/runtimes/python/python-api.ts'
import { until } from '@vueuse/core'
import { pythonRuntime } from '../../labs/runtimes.ts'
import { readPythonOptions } from '../../labs/shared/python/option.ts'
import { deckWindows } from './windows.ts'

/** By then the first slide is drawn and the deck's own code has run, ms. */
const SETTLED_MS = 1500

/** `?python=later` leaves it to the first need; so do a printed deck and a browser that saves data. */
function isWanted(): boolean {
  const query = new URLSearchParams(location.search)
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  return (
    !query.has('print') && !location.pathname.endsWith('/print') && !readPythonOptions(location.search).startsLater && !connection?.saveData
  )
}

export function preloadPython(): void {
  if (!isWanted() || typeof WebAssembly === 'undefined')
    return
  const start = () => setTimeout(() => {
    // An error is shown where Python is needed.
    void until(deckWindows().isRunner).toBe(true).then(() => pythonRuntime.start()).catch(() => {})
  }, SETTLED_MS)
  if (document.readyState === 'complete')
    start()
  else
    window.addEventListener('load', start, { once: true })
}

/** `html[data-python]`, for scripts and tests: how far its start has come. */
export function tellStart(): void {
  const tell = ({ step }: StartUp) => document.documentElement.dataset.python = step
  tell(pythonRuntime.startUp)
  pythonRuntime.onStartUp(tell)
}

/** For `npm run bench -- --startup`: starts it by hand and marks the timeline. */
export function startOnRequest(): void {
  window.addEventListener('python:start', () => {
    performance.mark('python:start')
    void pythonRuntime.start().then(
      () => performance.mark('python:ready'),
      (error: Error) => performance.mark('python:failed', { detail: error.message }),
    )
  })
}
