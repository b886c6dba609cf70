/** Feeds one `<Exercise>`: the stores of its steps, each with what checks it, and what the browser keeps of them. */
import type { Checker } from './attempt-run.ts'
import type { Kept } from './attempt-store.ts'
import type { Step } from './exercises.ts'
import { useStorage } from '@vueuse/core'
import { watch } from 'vue'
import { pythonRuntime } from '../../labs/runtimes.ts'
import { turns } from '../runtime/exclusive.ts'
import { kept } from '../runtime/kept.ts'
import { deckWindows } from '../runtime/windows.ts'
import { compiler } from '../rust/rust-client.ts'
import { answerOf, answerToPrediction } from './answer.ts'
import { AttemptStore } from './attempt-store.ts'
import { readExercise } from './exercises.ts'
import { programFor } from './python-program.ts'
import { rustChecker } from './rust-checker.ts'

const NOTHING_TO_START: Pick<Checker, 'start' | 'stop'> = { start: async () => {}, stop: () => {} }

/** Calls back after so many ms, unless what it returns is called before. */
function afterMs(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}

function checkerFor(step: Step): Checker {
  switch (step.kind) {
    case 'predict':
      return { ...NOTHING_TO_START, check: async text => answerToPrediction(text, step.solution) }
    case 'python':
    case 'speed':
      return {
        start: () => pythonRuntime.start(),
        check: async text => answerOf(await pythonRuntime.runCell(programFor(step, text))),
        stop: () => pythonRuntime.terminate(),
      }
    case 'rust':
      return rustChecker(compiler, step.check!, afterMs)
  }
}

function storeOf(step: Step): AttemptStore {
  const storage = useStorage<Kept | null>(`exercise ${step.file}`, null, undefined, {
    serializer: { read: text => JSON.parse(text) as Kept, write: JSON.stringify },
    // A browser that keeps nothing forgets the exercise with the page, and that is all.
    onError: () => {},
  })
  const store = new AttemptStore(step, { checker: checkerFor(step), windows: deckWindows(), turns, kept: storage.value ?? undefined })
  watch(store.kept, now => storage.value = now)
  return store
}

/**
 * The stores of an exercise's steps, as they were left.
 *
 * @throws RangeError when there is no such exercise
 */
export const useExercise = kept((name) => {
  const { steps, ...exercise } = readExercise(name)
  return { ...exercise, stores: steps.map(storeOf) }
})
