/** The three Pyodide wheels of wasm/python, and the commands that make them. */
import { readdirSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { CommandError } from '../lib/command.ts'
import { ensureVenv, findPython } from '../lib/python/venv.ts'
import { ask, must } from '../lib/run.ts'
import { lockedVersion, missingRust, remappings, versionIn } from './builds.ts'

export interface WheelBuild {
  /** Folder under public/wasm/python, and what the module's `build()` answers. */
  name: 'debug' | 'release' | 'simd'
  profile: readonly string[]
  rustflags: readonly string[]
}

export const wheelBuilds: readonly WheelBuild[] = [
  { name: 'debug', profile: [], rustflags: [] },
  { name: 'release', profile: ['--release'], rustflags: [] },
  { name: 'simd', profile: ['--release'], rustflags: ['-Ctarget-feature=+simd128'] },
]

/** Of Pyodide 314 (PEP 783, "Emscripten Packaging"): the ABI's year, its Python and its Emscripten. */
const PLATFORM = { MATURIN_PYEMSCRIPTEN_PLATFORM_VERSION: '2026_0', PYO3_CROSS_PYTHON_VERSION: '3.14' }
const EMSCRIPTEN = '5.0.3'
const TARGET = 'wasm32-unknown-emscripten'

/**
 * Compiles one wheel into `out`, an empty folder afterwards but for it, and tells what linked it. Throws with the tool's own
 * output when a tool fails.
 */
export async function compileWheel(root: string, build: WheelBuild, out: string): Promise<string> {
  const { bin } = await ensureVenv()
  const linker = await findLinker(root)
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  await must(join(bin, 'maturin'), [
    'build',
    ...['--manifest-path', join(root, 'wasm/python/Cargo.toml')],
    ...['--target', TARGET, '-i', 'python3.14', '--locked', '--strip', ...build.profile],
    ...['--target-dir', join(root, 'target', 'wheels', build.name), '--out', out],
  ], {
    env: {
      ...PLATFORM,
      ...linker.env,
      // Times in the archive would differ from one build to the next.
      SOURCE_DATE_EPOCH: '315532800',
      CARGO_ENCODED_RUSTFLAGS: [...build.rustflags, ...await remappings(root)].join('\x1F'),
    },
  })
  const made = readdirSync(out)
  if (made.length !== 1)
    throw new CommandError(`maturin made ${made.length === 0 ? 'nothing' : made.join(', ')} of wasm/python, and not one wheel`)
  return linker.name
}

/** Which tools of {@link compileWheel} are missing, each with how to get it. */
export async function missingWheelTools(): Promise<string[]> {
  const missing = await missingRust()
  if (!await findPython())
    missing.push('Python 3.11 or newer with venv and pip, for maturin (Debian: apt-get install python3-venv)')
  return missing
}

/** The versions of what {@link compileWheel} runs. */
export async function wheelToolVersions(root: string): Promise<Record<string, string>> {
  const { bin } = await ensureVenv()
  return {
    rustc: versionIn(await must('rustc', ['--version'])),
    maturin: versionIn(await must(join(bin, 'maturin'), ['--version'])),
    pyo3: await lockedVersion(root, 'pyo3'),
  }
}

/** The Emscripten SDK where it is installed in the right version, else the stand-in beside this file. */
async function findLinker(root: string): Promise<{ name: string, env: Record<string, string> }> {
  const installed = await ask('emcc', ['--version'])
  if (installed?.includes(` ${EMSCRIPTEN} `))
    return { name: `the Emscripten SDK ${EMSCRIPTEN}`, env: {} }
  const { host, sysroot } = await rustcFacts()
  const folder = 'scripts/wasm/linker'
  return {
    name: `${folder}/emcc, for there is no Emscripten SDK ${EMSCRIPTEN} here`,
    env: {
      PATH: [join(root, folder), process.env.PATH].join(delimiter),
      WASM_LD: `${join(sysroot, 'lib/rustlib', host, 'bin/rust-lld')} -flavor wasm`,
    },
  }
}

async function rustcFacts(): Promise<{ host: string, sysroot: string }> {
  const host = /^host: (.+)$/m.exec(await must('rustc', ['-vV']))?.[1] ?? ''
  return { host, sysroot: (await must('rustc', ['--print', 'sysroot'])).trim() }
}
