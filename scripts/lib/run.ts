/** Child processes: the one way in which commands start programs. */
import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import process from 'node:process'
import { CommandError } from './command.ts'
import { ROOT } from './paths.ts'

export interface Finished {
  /** -1 when the program could not be started. */
  code: number
  /** Standard output and error, in the order of arrival. */
  output: string
  stdout: string
}

export interface RunOptions {
  cwd?: string
  /** Added to this process's environment. */
  env?: Record<string, string | undefined>
  /** Show the output while it runs. */
  show?: boolean
  timeoutMs?: number
  /** Ends the program. */
  signal?: AbortSignal
  /** Called with all output as it arrives. */
  onOutput?: (text: string) => void
}

/** Never rejects: a program that isn't there is a result as well. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const { cwd = ROOT, env, show = true, timeoutMs, signal, onOutput } = options
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      signal,
      env: { ...process.env, ...(show && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    })
    const finished: Finished = { code: -1, output: '', stdout: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        finished.output += text
        if (name === 'stdout')
          finished.stdout += text
        if (show)
          process[name].write(text)
        onOutput?.(text)
      })
    }
    child.on('error', error => finished.output += `${error.message}\n`)
    // Comes after an error as well, with a negative code when nothing was started.
    child.on('close', (code, ending) => {
      finished.output += ending ? `ended by ${ending}\n` : ''
      resolve({ ...finished, code: Math.max(-1, code ?? 128) })
    })
  })
}

export interface MustOptions extends RunOptions {
  /** What it means that the program fails, as a sentence without its full stop. */
  problem?: string
}

/**
 * What a program writes to its standard output; nothing is shown.
 *
 * @throws CommandError with all output when it ends badly
 */
export async function must(program: string, args: readonly string[], { problem, ...options }: MustOptions = {}): Promise<string> {
  const { code, output, stdout } = await run(program, args, { show: false, ...options })
  if (code === 0)
    return stdout
  const call = [basename(program), ...args.slice(0, 2)].join(' ')
  throw new CommandError(`${output}\n${problem ?? `${call} ${code < 0 ? 'does not start' : `ended with exit code ${code}`}`} (see above).`)
}

/** The trimmed output of a short call of a program, or `undefined` when it failed or isn't there. */
export async function ask(program: string, args: readonly string[], options: RunOptions = {}): Promise<string | undefined> {
  const { code, stdout } = await run(program, args, { timeoutMs: 30_000, ...options, show: false })
  return code === 0 ? stdout.trim() : undefined
}
