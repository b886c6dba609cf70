/** The project that is packaged (snippets/packaging), and the environment that its tools run in. */
import type { Venv } from '../python/venv.ts'
import type { RunOptions } from '../run.ts'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { CommandError } from '../command.ts'
import { inRoot } from '../paths.ts'
import { must } from '../run.ts'

export const PROJECT = inRoot('snippets', 'packaging')
export const WORKFLOW = join(PROJECT, '.github', 'workflows', 'CI.yml')
/** Kept from run to run, so that only the project itself is compiled again. */
export const TARGET = inRoot('target', 'packaging')

const FOREIGN = /^(?:UV_|MATURIN_|VIRTUAL_ENV|PYTHONPATH|CARGO_BUILD_|CARGO_TARGET_|RUSTFLAGS)/
const CHANNEL = /^channel = "([^"]+)"/m

/** Of rust-toolchain.toml, which cargo does not see from a folder elsewhere. */
function rustChannel(): string {
  const [, channel] = CHANNEL.exec(readFileSync(inRoot('rust-toolchain.toml'), 'utf8')) ?? []
  if (!channel)
    throw new CommandError('rust-toolchain.toml names no channel.')
  return channel
}

/** Settings of the machine and of its user have no effect: no other index, no token, no cache. */
export function toolEnv({ bin }: Venv): Record<string, string | undefined> {
  const foreign = Object.keys(process.env).filter(name => FOREIGN.test(name))
  return {
    ...Object.fromEntries(foreign.map(name => [name, undefined])),
    PATH: [bin, process.env.PATH].join(delimiter),
    RUSTUP_TOOLCHAIN: rustChannel(),
    UV_NO_CONFIG: '1',
    UV_PYTHON_DOWNLOADS: 'never',
  }
}

/** Runs a program, in the project unless told otherwise: see {@link must}. */
export function mustInProject(venv: Venv, program: string, args: string[], { env, ...options }: RunOptions = {}): Promise<string> {
  return must(program, args, { cwd: PROJECT, ...options, env: { ...toolEnv(venv), ...env } })
}
