/** The exercises that a slide may name, with the texts of their steps: the folders of exercises/. */
import type { ExerciseDefinition, StepDefinition } from '../../exercises/exercise.ts'
import { filesOf, parseExercise } from '../../exercises/exercise.ts'

const FILES: Readonly<Record<string, string>> = import.meta.glob<string>(
  '/exercises/*/*.{json,rs,py,txt}',
  { query: '?raw', import: 'default', eager: true },
)

export interface Step extends StepDefinition {
  /** Path of its start file in the repository. */
  file: string
  start: string
  solution: string
  check?: string
}

export interface Exercise extends Omit<ExerciseDefinition, 'steps'> {
  steps: readonly Step[]
}

export const EXERCISES = Object.keys(FILES).flatMap(path => /^\/exercises\/(.+)\/exercise\.json$/.exec(path)?.[1] ?? [])

/** What runs the checks in Python, natively and in the page. */
export { default as RUNNER } from '../../exercises/runner.py?raw'

/** @throws RangeError naming the exercises that there are, or the file that is missing */
export function readExercise(name: string): Exercise {
  if (!EXERCISES.includes(name))
    throw new RangeError(`There is no exercise "${name}". There are: ${EXERCISES.join(', ')}.`)
  const read = (file: string): string => {
    const text = FILES[`/exercises/${name}/${file}`]
    if (text === undefined)
      throw new RangeError(`exercises/${name}/${file} is missing.`)
    return text.trimEnd()
  }
  const { steps, ...exercise } = parseExercise(read('exercise.json'), `exercises/${name}/exercise.json`)
  return {
    ...exercise,
    steps: steps.map((step) => {
      const { start, solution, check } = filesOf(step)
      return {
        ...step,
        file: `exercises/${name}/${start}`,
        start: read(start),
        solution: read(solution),
        ...(check !== undefined && { check: read(check) }),
      }
    }),
  }
}
