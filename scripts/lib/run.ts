/** Child processes: shown while they run, and kept as text for whoever counts. */
import type { Buffer } from 'node:buffer'
import type { SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { ROOT } from './paths.ts'

export interface Finished {
  /** -1 when the program could not be started. */
  code: number
  /** Standard output and error, in the order of arrival. */
  output: string
}

export interface RunOptions {
  cwd?: string
  /** Added to this process's environment. */
  env?: Record<string, string | undefined>
  /** Show the output while it runs. */
  show?: boolean
  timeoutMs?: number
}

/** Never rejects: a program that isn't there is a result as well. */
export function run(program: string, args: string[], { cwd = ROOT, env, show = true, timeoutMs }: RunOptions = {}): Promise<Finished> {
  const options: SpawnOptions = {
    cwd,
    env: { ...process.env, ...(show && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
  }
  return new Promise((resolve) => {
    const child = spawn(program, args, options)
    let output = ''
    const keep = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk
      if (show)
        target.write(chunk)
    }
    child.stdout!.on('data', keep(process.stdout))
    child.stderr!.on('data', keep(process.stderr))
    child.on('error', error => resolve({ code: -1, output: `${output}${error.message}\n` }))
    child.on('close', (code, signal) => resolve({ code: code ?? 128, output: signal ? `${output}ended by ${signal}\n` : output }))
  })
}

/** The output of a quick question to a program, or `undefined` when it failed or isn't there. */
export async function ask(program: string, args: string[], options: Omit<RunOptions, 'show'> = {}): Promise<string | undefined> {
  const { code, output } = await run(program, args, { timeoutMs: 30_000, ...options, show: false })
  return code === 0 ? output.trim() : undefined
}
