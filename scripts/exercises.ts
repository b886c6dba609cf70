/** `npm run exercises -- check [NAME]`: checks the exercises of the workshop on this machine. */
import { checkExercise } from './exercises/check.ts'
import { allExercises, exercisesFor } from './exercises/exercises.ts'
import { defineCommand, oneOf, runCommand } from './lib/command.ts'

const DO = ['check', 'list'] as const

export const command = defineCommand({
  name: 'npm run exercises',
  summary: 'Checks the exercises of the workshop natively, as their files stand: `check [NAME]`; `list` names them.',
  positionals: 'check|list [NAME]',
  options: {
    solutions: { type: 'boolean', help: 'The solutions instead.' },
  },
}, async ({ solutions = false }, [what = 'list', name]) => {
  if (oneOf('command', what, DO) === 'list') {
    for (const { name: one, minutes, goal } of allExercises())
      console.log(`${one.padEnd(12)} ${String(minutes).padStart(2)} min  ${goal}`)
    return
  }
  let [solved, all] = [0, 0]
  for (const exercise of exercisesFor(name)) {
    for await (const { name: step, passed, message } of checkExercise(exercise, solutions ? 'solution' : 'start')) {
      console.log(`${passed ? 'solved' : 'open  '}  ${step}: ${message.replaceAll('\n', '\n        ')}`)
      solved += Number(passed)
      all++
    }
  }
  console.log(`${solved} of ${all} solved.`)
  return solved === all ? 0 : 1
})

if (import.meta.main)
  await runCommand(command)
