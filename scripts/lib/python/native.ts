/** wasm/python built for this machine's Python: installed for the tests, unpacked side by side for the recording. */
import type { Venv } from './venv.ts'
import { globSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inRoot } from '../paths.ts'
import { must } from '../run.ts'

export type NativeBuild = 'debug' | 'release'

const PROFILE: Record<NativeBuild, readonly string[]> = { debug: [], release: ['--release'] }

/** The wheel, compiled when its sources have changed. */
async function buildNativeWheel({ bin, python }: Venv, build: NativeBuild): Promise<string> {
  const out = inRoot('.cache', 'native', 'wheels', build)
  await rm(out, { recursive: true, force: true })
  await must(join(bin, 'maturin'), [
    'build',
    ...['--manifest-path', inRoot('wasm', 'python', 'Cargo.toml'), '-i', python, '--locked', ...PROFILE[build]],
    // The package's types, as PyO3 tells them.
    ...['--features', 'stubs', '--generate-stubs'],
    ...['--target-dir', inRoot('target', 'native', build), '--out', out],
  ], { problem: 'wasm/python does not build for this machine\'s Python' })
  return globSync(join(out, '*.whl'))[0]!
}

/** Into the environment itself, as `match_kernels`. */
export async function installNative(venv: Venv, build: NativeBuild): Promise<void> {
  await pip(venv, ['install', '--force-reinstall', '--no-deps', await buildNativeWheel(venv, build)])
}

/** Into a folder of its own, which is returned: labs/shared/builds.py loads it from there. */
export async function unpackNative(venv: Venv, build: NativeBuild): Promise<string> {
  const folder = inRoot('.cache', 'native', build)
  await rm(folder, { recursive: true, force: true })
  await pip(venv, ['install', '--no-deps', '--target', folder, await buildNativeWheel(venv, build)])
  return folder
}

async function pip({ python }: Venv, args: string[]): Promise<void> {
  await must(python, ['-m', 'pip', '--disable-pip-version-check', ...args])
}
