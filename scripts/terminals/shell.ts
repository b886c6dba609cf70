/** Runs one command as a terminal would, and notes when each line came. */
import type { Buffer } from 'node:buffer'
import type { Line } from '../../snippets/terminals/session.ts'
import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import process from 'node:process'

export interface ShellResult {
  exitCode: number
  lines: Line[]
}

const WITHIN_MS = 300_000
const SHELL = ['-c', '--norc'] as const

/** Programs colour what they write although nobody looks, and are told how wide it may be. */
export const COLOURS = {
  FORCE_COLOR: '1',
  CLICOLOR_FORCE: '1',
  CARGO_TERM_COLOR: 'always',
  PY_COLORS: '1',
  TERM: 'xterm-256color',
  COLUMNS: '86',
} as const

/** Standard output and error in the order of arrival, in bash. */
export function runInShell(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<ShellResult> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn('bash', [SHELL[1], SHELL[0], command], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: WITHIN_MS })
    const lines: Line[] = []
    let open = ''
    const end = (text: string) => lines.push({ atMs: Math.round(performance.now() - started), text: text.replace(/\r$/, '') })
    const keep = (chunk: Buffer) => {
      const parts = (open + chunk.toString()).split('\n')
      open = parts.pop()!
      parts.forEach(end)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => {
      if (open)
        end(open)
      resolve({ exitCode: code ?? 128, lines })
    })
  })
}
