/** The check of a step in Python, as code for a cell. */
import type { Step } from './exercises.ts'
import { RUNNER } from './exercises.ts'

/** Python that runs the check on a text, with a line of JSON for its value. */
export function programFor({ check = '', start }: Pick<Step, 'check' | 'start'>, text: string): string {
  const [own, checks, given] = [text, check, start].map(one => JSON.stringify(one))
  return `${RUNNER.replace(/\nif __name__[\s\S]*$/, '')}\nprint()\nprint(json.dumps(run(${own}, ${checks}, ${given})))\n`
}
