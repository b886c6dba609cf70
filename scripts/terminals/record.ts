/** Records a session in a temporary folder. */
import type { Session, Step } from '../../snippets/terminals/session.ts'
import type { LocalIndex } from '../lib/packaging/local-index.ts'
import type { Venv } from '../lib/python/venv.ts'
import type { SessionPlan, TypedStep } from './sessions.ts'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { CommandError } from '../lib/command.ts'
import { startIndex } from '../lib/packaging/local-index.ts'
import { mustInProject, PROJECT, toolEnv } from '../lib/packaging/project.ts'
import { inRoot } from '../lib/paths.ts'
import { ask } from '../lib/run.ts'
import { INDEX, scrub } from './scrub.ts'
import { COLOURS, runInShell } from './shell.ts'

interface Scene {
  folder: string
  env: NodeJS.ProcessEnv
  index?: LocalIndex
}

/** What git and uv would otherwise ask the user's own settings for. */
const NOBODY = '[user]\n  name = Ada Example\n  email = ada@example.org\n[init]\n  defaultBranch = main\n[advice]\n  detachedHead = false\n'

/** The local index knows no accounts, but uv does not publish without one. */
const ANYBODY = { UV_PUBLISH_USERNAME: 'anybody', UV_PUBLISH_PASSWORD: 'anything' }

/**
 * Runs what is typed, step for step. `day` is the date that the recording bears: `2026-11-21`.
 *
 * @throws CommandError with what a command wrote, when it ends badly
 */
export async function recordSession(plan: SessionPlan, venv: Venv, day: string): Promise<Session> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'terminal-')))
  const scene = await setScene(plan, venv, root)
  try {
    const steps: Step[] = []
    for (const step of plan.steps)
      steps.push(await recordStep(step, scene))
    return {
      schema: 1,
      ...{ name: plan.name, about: plan.about, day, system: systemName() },
      tools: await toolVersions(plan, venv),
      steps,
    }
  }
  finally {
    await scene.index?.close()
    await rm(root, { recursive: true, force: true })
  }
}

async function setScene(plan: SessionPlan, venv: Venv, root: string): Promise<Scene> {
  const folder = join(root, 'work')
  mkdirSync(folder)
  const settings = join(root, 'gitconfig')
  writeFileSync(settings, NOBODY)
  const env = {
    ...{ ...toolEnv(venv), ...COLOURS, ...ANYBODY },
    ...{ GIT_CONFIG_GLOBAL: settings, GIT_CONFIG_SYSTEM: '/dev/null' },
    // Fetched again, as for a new user.
    UV_CACHE_DIR: join(root, 'cache'),
    UV_LINK_MODE: 'copy',
  }
  if (plan.project)
    await placeProject(venv, folder, env)
  for (const { from, to } of plan.copies ?? [])
    cpSync(inRoot(from), join(folder, to), { recursive: true })
  if (!plan.index)
    return { folder, env }
  const packages = join(root, 'packages')
  mkdirSync(packages)
  return { folder, env, index: await startIndex(venv, packages) }
}

/** A copy under version control, with somewhere to push to; and a folder elsewhere for who installs it. */
async function placeProject(venv: Venv, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const project = join(folder, 'accounts')
  const built = ['target', 'dist', '.venv', '__pycache__']
  cpSync(PROJECT, project, { recursive: true, filter: path => !built.some(name => path.split(/[/\\]/).includes(name)) || path === PROJECT })
  const git = (...args: string[]) => mustInProject(venv, 'git', args, { cwd: project, env })
  await git('init', '--quiet')
  await git('add', '.')
  await git('commit', '--quiet', '--message', 'Accounts in whole cents')
  await git('init', '--quiet', '--bare', '../accounts.git')
  await git('remote', 'add', 'origin', '../accounts.git')
  await git('push', '--quiet', 'origin', 'main')
  mkdirSync(join(folder, 'elsewhere'))
  copyFileSync(join(PROJECT, 'examples', 'two_accounts.py'), join(folder, 'elsewhere', 'two_accounts.py'))
}

async function recordStep({ command, in: below = '.', where }: TypedStep, { folder, env, index }: Scene): Promise<Step> {
  const at = index?.publishUrl.replace(/\/$/, '')
  const { exitCode, lines } = await runInShell(at ? command.replaceAll(INDEX, at) : command, join(folder, below), env)
  const clean = lines.map(({ atMs, text }) => ({ atMs, text: scrub(text, { folder, index: at }) }))
  if (exitCode !== 0)
    throw new CommandError(`${clean.map(({ text }) => text).join('\n')}\n$ ${command}\nended with exit code ${exitCode} (see above).`)
  return { command, ...(where ? { where } : {}), exitCode, lines: clean }
}

function systemName(): string {
  const names: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', linux: 'Linux', win32: 'Windows' }
  return `${names[process.platform] ?? process.platform}, ${process.arch}`
}

const VERSION = /\d+\.\d+(?:\.\d+)?/

async function toolVersions({ tools }: SessionPlan, { bin, python }: Venv): Promise<Record<string, string>> {
  const ways: Record<SessionPlan['tools'][number], [string, string[]]> = {
    uv: [join(bin, 'uv'), ['--version']],
    maturin: [join(bin, 'maturin'), ['--version']],
    rustc: ['rustc', ['--version']],
    Python: [python, ['--version']],
    pytest: [join(bin, 'pytest'), ['--version']],
    pypiserver: [join(bin, 'pypi-server'), ['--version']],
  }
  const found = await Promise.all(tools.map(async (tool) => {
    const [version] = VERSION.exec(await ask(...ways[tool]) ?? '') ?? []
    if (!version)
      throw new CommandError(`${tool} does not say its version.`)
    return [tool, version] as const
  }))
  return Object.fromEntries(found)
}
