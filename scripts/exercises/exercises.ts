/** The exercises as files of the repository: their definitions and the texts of their steps. */
import type { ExerciseDefinition, StepDefinition } from '../../exercises/exercise.ts'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { filesOf, parseExercise } from '../../exercises/exercise.ts'
import { oneOf } from '../lib/command.ts'
import { inRoot, ROOT } from '../lib/paths.ts'

/** Which of a step's texts: where it starts, as the learner left it, or the solution. */
export type Variant = 'start' | 'solution'

export interface Exercise extends ExerciseDefinition {
  name: string
}

export function allExercises(): Exercise[] {
  return globSync('exercises/*/exercise.json', { cwd: ROOT }).sort().map((file) => {
    const name = basename(dirname(file))
    return { name, ...parseExercise(readFileSync(inRoot(file), 'utf8'), file) }
  })
}

/**
 * Those that are asked for; all without a name.
 *
 * @throws UsageError naming what there is
 */
export function exercisesFor(name: string | undefined): Exercise[] {
  const all = allExercises()
  return name === undefined ? all : all.filter(one => one.name === oneOf('exercise', name, all.map(exercise => exercise.name)))
}

/** Path of a step's file, from the root. */
export function pathOf(exercise: Pick<Exercise, 'name'>, step: StepDefinition, which: Variant | 'check'): string | undefined {
  const file = filesOf(step)[which]
  return file && `exercises/${exercise.name}/${file}`
}
