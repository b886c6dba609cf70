/** One step of an exercise, or a project, against its check. */
import type { StepDefinition } from '../../exercises/exercise.ts'
import type { Exercise, Variant } from './exercises.ts'
import type { Answer } from './rust.ts'
import { answerOf } from '../../components/exercise/answer.ts'
import { inRoot } from '../lib/paths.ts'
import { ensureVenv } from '../lib/python/venv.ts'
import { run } from '../lib/run.ts'
import { pathOf } from './exercises.ts'
import { checkModule } from './module.ts'
import { checkPrediction, checkRustStep } from './rust.ts'

export interface Checked extends Answer {
  name: string
}

async function checkInPython(text: string, check: string, start: string): Promise<Answer> {
  const { python } = await ensureVenv()
  const files = ['exercises/runner.py', text, check, start].map(path => inRoot(path))
  const { output } = await run(python, ['-B', ...files], { show: false })
  try {
    return answerOf({ output })
  }
  catch {
    return { passed: false, message: output.trim() }
  }
}

function checkStep(exercise: Exercise, step: StepDefinition, variant: Variant): Promise<Answer> {
  const [text, start, check, solution] = ([variant, 'start', 'check', 'solution'] as const).map(which => pathOf(exercise, step, which)!)
  switch (step.kind) {
    case 'predict': return checkPrediction(start!, solution!)
    case 'rust': return checkRustStep(text!, check!)
    case 'python':
    case 'speed': return checkInPython(text!, check!, start!)
  }
}

/** Each step of an exercise in turn, as the files stand or as the solutions do; and the project that comes with it. */
export async function* checkExercise(exercise: Exercise, variant: Variant): AsyncGenerator<Checked> {
  // A prediction is typed in the page: here the program is held against the lines.
  for (const step of exercise.steps.filter(({ kind }) => kind !== 'predict' || variant === 'solution')) {
    const name = exercise.steps.length === 1 ? exercise.name : `${exercise.name}, ${step.id}`
    yield { name, ...await checkStep(exercise, step, variant) }
  }
  if (exercise.name === 'module')
    yield { name: 'module, with maturin and pytest', ...await checkModule(variant) }
}
