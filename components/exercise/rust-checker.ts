/** Checks a learner's Rust by the compiler in the page. */
import type { CompilerClient, Ran } from '../rust/compiler-api.ts'
import type { Answer } from './answer.ts'
import type { Checker } from './attempt-run.ts'
import { hiddenMain } from '../../exercises/exercise.ts'
import { LIMIT_MS } from '../rust/rust-run.ts'
import { headingOf } from '../rust/words.ts'

/** What a run of the text with its check says. */
export function answerOfRun({ ending, output, diagnoses }: Pick<Ran, 'ending' | 'output' | 'diagnoses'>, token: string): Answer {
  const error = diagnoses.find(({ level }) => level === 'error')
  switch (ending) {
    case 'exited':
      return output.trimEnd().endsWith(token)
        ? { passed: true, message: 'Every answer is right.' }
        : { passed: false, message: 'It ended before the check did.' }
    case 'refused': return { passed: false, message: refusal(error) }
    case 'panicked': return { passed: false, message: output.trim() || 'It panicked.' }
    case 'faulty': return { passed: false, message: error?.message ?? output.trim() }
    case 'exhausted': return { passed: false, message: 'It wanted more memory than there is.' }
  }
}

function refusal(error: Ran['diagnoses'][number] | undefined): string {
  if (!error)
    return 'rustc refuses it.'
  const line = error.labels.find(({ primary }) => primary)?.line
  return line === undefined ? `${headingOf(error)}, where the check uses it` : `Line ${line}: ${headingOf(error)}`
}

/** `after` calls back after so many ms, unless what it returns is called before. */
export function rustChecker(compiler: CompilerClient, check: string, after: (ms: number, callback: () => void) => () => void): Checker {
  return {
    start: async () => void await compiler.start(),
    stop: () => compiler.terminate(),
    check: async (text) => {
      const token = String(Math.random()).slice(2)
      let isOverdue = false
      const forget = after(LIMIT_MS, () => {
        isOverdue = true
        compiler.terminate()
      })
      try {
        return answerOfRun(await compiler.run({ text, appended: hiddenMain(check, token) }), token)
      }
      catch (error) {
        if (!isOverdue)
          throw error
        return { passed: false, message: `It had not ended after ${LIMIT_MS / 1000} seconds.` }
      }
      finally {
        forget()
      }
    },
  }
}
