/** The shape of an exercise: a folder with its `exercise.json` and, for each step, where it starts, its check and a solution. */
import * as v from 'valibot'

/**
 * - `predict`: what a program prints, `<id>.rs`, against `<id>.output.txt`
 * - `rust`: `<id>.rs` is to compile with `<id>.check.rs` after it, and its `check()` is to return
 * - `python`: what `<id>.py` defines is handed to the `check` of `<id>.check.py`
 * - `speed`: as `python`; and the check's FUNCTION is to be faster than the one of the start file
 */
const Kind = v.picklist(['predict', 'rust', 'python', 'speed'])
export type StepKind = v.InferOutput<typeof Kind>

const Step = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
  kind: Kind,
  goal: v.pipe(v.string(), v.nonEmpty()),
  /** From a nudge to nearly the solution. */
  hints: v.strictTuple([v.string(), v.string(), v.string()]),
})
export type StepDefinition = v.InferOutput<typeof Step>

const Exercise = v.strictObject({
  minutes: v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(20)),
  goal: v.pipe(v.string(), v.nonEmpty()),
  steps: v.pipe(v.array(Step), v.minLength(1)),
})
export type ExerciseDefinition = v.InferOutput<typeof Exercise>

/** @throws Error naming the file and the field that is wrong */
export function parseExercise(json: string, file: string): ExerciseDefinition {
  const parsed = v.safeParse(Exercise, JSON.parse(json))
  if (!parsed.success)
    throw new Error(`${file}: ${parsed.issues.map(issue => `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`).join('; ')}`)
  return parsed.output
}

/** The names of a step's files. */
export function filesOf({ id, kind }: Pick<StepDefinition, 'id' | 'kind'>) {
  const extension = kind === 'rust' || kind === 'predict' ? 'rs' : 'py'
  return {
    start: `${id}.${extension}`,
    /** A prediction's solution is what the program prints. */
    solution: kind === 'predict' ? `${id}.output.txt` : `${id}.solution.${extension}`,
    check: kind === 'predict' ? undefined : `${id}.check.${extension}`,
  }
}

/** What goes after a learner's text: the check, and a `main` that prints the token when the check has returned. */
export function hiddenMain(check: string, token: string): string {
  return `\n\n${check.trimEnd()}\n\nfn main() {\n    check();\n    println!("{}", "${token}");\n}\n`
}

/** Whether two texts are the same lines, apart from spaces around them and empty lines at their ends. */
export function isSameLines(a: string, b: string): boolean {
  const lines = (text: string) => text.trim().split('\n').map(line => line.trim()).join('\n')
  return lines(a) === lines(b)
}
