/** Which files of snippets/ are run one by one, and what is expected of each. */
import { existsSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CommandError } from '../lib/command.ts'

/** What is expected of a Rust file: the code of rustc's error, or a program that runs. */
export type Expectation = { outcome: 'runs' } | { outcome: 'refused', code: string }

const FIRST_LINE = /^\/\/ expect: (?:(runs)|(E\d{4}))$/

/**
 * Read from the file's first line, `// expect: E0382` or `// expect: runs`.
 *
 * @throws CommandError when the file says neither
 */
export function expectationOf(code: string, file: string): Expectation {
  const [first = ''] = code.split('\n', 1)
  const [, runs, refused] = FIRST_LINE.exec(first.trimEnd()) ?? []
  if (runs)
    return { outcome: 'runs' }
  if (refused)
    return { outcome: 'refused', code: refused }
  throw new CommandError(`${file}: its first line has to be "// expect: runs" or "// expect: E0382", with the code of rustc's error.`)
}

/** A project's files are compiled and run by its own tools. */
const PROJECT_FILES = ['Cargo.toml', 'pyproject.toml']

function isInProject(root: string, file: string): boolean {
  for (let folder = dirname(file); folder !== '.' && folder !== 'snippets'; folder = dirname(folder)) {
    if (PROJECT_FILES.some(name => existsSync(join(root, folder, name))))
      return true
  }
  return false
}

function snippets(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root }).map(file => file.replaceAll('\\', '/')).filter(file => !isInProject(root, file)).sort()
}

/** What is compiled behind another file, to check that, is no program by itself. */
const IS_CHECK = /\.check\.rs$/

/** Every Rust file, by its path in the repository. */
export const rustSnippets = (root: string): string[] => snippets(root, 'snippets/**/*.rs').filter(file => !IS_CHECK.test(file))

/** What a linter is shown has mistakes on purpose, and is no program. */
const FOR_LINTERS = 'snippets/tooling/'

/** Every Python file, by its path in the repository. */
export function pythonSnippets(root: string): string[] {
  return snippets(root, 'snippets/**/*.py').filter(file => !file.startsWith(FOR_LINTERS))
}

/** `snippets/ownership/e0382.rs` → `snippets/ownership/e0382.rustc.json` */
export const rustRecordOf = (file: string): string => file.replace(/\.rs$/, '.rustc.json')

/** `snippets/cells/errors.py` → `snippets/cells/errors.output.json` */
export const pythonRecordOf = (file: string): string => file.replace(/\.py$/, '.output.json')
