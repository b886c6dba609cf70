/** Every exercise natively: where it starts must fail its check, and its solution pass. Those in Python: exercises/test_runner.py. */
import type { Tally } from '../lib/tally.ts'
import { checkExercise } from '../exercises/check.ts'
import { allExercises } from '../exercises/exercises.ts'
import { add, failure, NOTHING, PASSED } from '../lib/tally.ts'

export async function checkExercises(): Promise<Tally> {
  let total = NOTHING
  for (const { steps, ...exercise } of allExercises()) {
    const compiled = { ...exercise, steps: steps.filter(({ kind }) => kind === 'rust' || kind === 'predict') }
    for (const variant of ['start', 'solution'] as const) {
      for await (const { name, passed, message } of checkExercise(compiled, variant)) {
        const isRight = passed === (variant === 'solution')
        console.log(`${name}: the ${variant} ${passed ? 'passes' : 'fails'}`)
        total = add(total, isRight ? PASSED : failure(`exercises: ${name}: the ${variant} ${passed ? 'passes' : `fails: ${message}`}`))
      }
    }
  }
  return total
}
