/** Runs one command as a terminal would, and notes when each line came. */
import type { Line } from '../../snippets/terminals/session.ts'
import { run } from '../lib/run.ts'

export interface ShellResult {
  exitCode: number
  lines: Line[]
}

const WITHIN_MS = 300_000

/** Makes programs colour their output although it goes to no terminal, and tells them its width. */
export const COLOURS = {
  FORCE_COLOR: '1',
  CLICOLOR_FORCE: '1',
  CARGO_TERM_COLOR: 'always',
  PY_COLORS: '1',
  TERM: 'xterm-256color',
  COLUMNS: '86',
} as const

/** Standard output and error in the order of arrival, in bash. */
export async function runInShell(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<ShellResult> {
  const started = performance.now()
  const lines: Line[] = []
  let open = ''
  const end = (text: string) => lines.push({ atMs: Math.round(performance.now() - started), text: text.replace(/\r$/, '') })
  const { code } = await run('bash', ['--norc', '-c', command], {
    ...{ cwd, env, show: false, timeoutMs: WITHIN_MS },
    onOutput(text) {
      const parts = (open + text).split('\n')
      open = parts.pop()!
      parts.forEach(end)
    },
  })
  if (open)
    end(open)
  return { exitCode: code, lines }
}
