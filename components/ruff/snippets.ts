/** The code that a linted cell begins with, files of snippets/tooling, and what ruff finds in it. */
import type { Problem } from './linter-api.ts'

const CODE = import.meta.glob<string>('/snippets/tooling/*.py', { query: '?raw', import: 'default', eager: true })
const PROBLEMS = import.meta.glob<Problem[]>('/snippets/tooling/*.ruff.json', { import: 'default', eager: true })

export interface LintSnippet {
  code: string
  /** As the pinned ruff finds them: a test holds the file against it. For paper, where no ruff runs. */
  problems: readonly Problem[]
}

/** @throws RangeError naming the files that there are */
export function readLintSnippet(file: string): LintSnippet {
  const code = CODE[`/${file}`]
  if (code === undefined)
    throw new RangeError(`There is no "${file}". There are: ${Object.keys(CODE).map(path => path.slice(1)).join(', ')}.`)
  return { code: code.trimEnd(), problems: PROBLEMS[`/${file.replace(/\.py$/, '.ruff.json')}`] ?? [] }
}
