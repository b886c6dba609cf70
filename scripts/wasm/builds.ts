/** The builds of wasm/web, and the commands that make them. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ask, must } from '../lib/run.ts'

export interface Build {
  /** Folder under public/wasm, and what the module's `build()` answers. */
  name: 'debug' | 'release' | 'simd' | 'kiddo' | 'labs' | 'cases'
  profile: '--dev' | '--release'
  rustflags: readonly string[]
  /** Of the crate; none by default. */
  features?: readonly string[]
  /** Options of wasm-opt; absent where it does not run. */
  optimise?: readonly string[]
}

/** What rustc may emit for wasm32-unknown-unknown by default: wasm-opt has to be told. */
const DEFAULT_FEATURES = [
  '--enable-bulk-memory',
  '--enable-multivalue',
  '--enable-mutable-globals',
  '--enable-nontrapping-float-to-int',
  '--enable-reference-types',
  '--enable-sign-ext',
] as const

const OPTIMISE = ['-O3', '--strip-debug', '--strip-producers', '--strip-target-features', ...DEFAULT_FEATURES] as const

/** With what every browser of 2023 and later has. */
const SIMD = {
  profile: '--release',
  rustflags: ['-Ctarget-feature=+simd128'],
  optimise: [...OPTIMISE, '--enable-simd'],
} as const

export const builds: readonly Build[] = [
  { name: 'debug', profile: '--dev', rustflags: [] },
  { name: 'release', profile: '--release', rustflags: [], optimise: OPTIMISE },
  { name: 'simd', ...SIMD },
  // Apart, for nobody should download a library that only one lane calls.
  { name: 'kiddo', ...SIMD, features: ['kiddo'] },
  // Apart as well: what only single labs use.
  { name: 'labs', profile: '--release', rustflags: [], features: ['labs'], optimise: OPTIMISE },
  // And the case studies, which one chapter shows.
  { name: 'cases', ...SIMD, features: ['cases'] },
]

/** Compiles one build into `out`: module and types. Throws with the tool's own output when a tool fails. */
export async function compile(root: string, build: Build, out: string): Promise<void> {
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const target = join(root, 'target', 'wasm', build.name)
  await must('cargo', ['fetch', '--locked', '--manifest-path', join(root, 'Cargo.toml')])
  await must('wasm-pack', [
    'build',
    join(root, 'wasm/web'),
    ...['--target', 'web', build.profile, '--no-opt', '--no-pack', '--no-gitignore'],
    ...['--out-dir', out, '--out-name', 'kernels'],
    ...['--', '--locked', ...(build.features ?? []).flatMap(feature => ['--features', feature])],
  ], {
    env: {
      CARGO_TARGET_DIR: target,
      // Separated by 0x1F, so that a folder's name may hold spaces.
      CARGO_ENCODED_RUSTFLAGS: [...build.rustflags, ...await remappings(root)].join('\x1F'),
    },
  })
  const wasm = join(out, 'kernels_bg.wasm')
  if (build.optimise)
    await must(wasmOptPath(root), [wasm, ...build.optimise, '-o', wasm])
  // What it says of the wasm's raw exports nobody reads.
  await rm(join(out, 'kernels_bg.wasm.d.ts'), { force: true })
}

/** Names of this machine's folders must not reach the binaries: they differ from one machine to the next. */
export async function remappings(root: string): Promise<string[]> {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo')
  const rustupHome = process.env.RUSTUP_HOME ?? join(homedir(), '.rustup')
  const registries = join(cargoHome, 'registry/src')
  const folders = await readdir(registries).catch(() => [])
  // Where two prefixes match, rustc takes the last.
  return [
    `--remap-path-prefix=${cargoHome}=/cargo`,
    ...folders.map(folder => `--remap-path-prefix=${join(registries, folder)}=/crates`),
    `--remap-path-prefix=${rustupHome}=/rustup`,
    `--remap-path-prefix=${root}=/project`,
  ]
}

function wasmOptPath(root: string): string {
  return join(root, 'node_modules/.bin/wasm-opt')
}

/** Which tools of {@link compile} are missing, each with how to get it. */
export async function missingTools(root: string): Promise<string[]> {
  const missing = await missingRust()
  if (!await ask('wasm-pack', ['--version']))
    missing.push('wasm-pack: run `cargo install wasm-pack --locked --version 0.15.1`')
  if (!existsSync(wasmOptPath(root)))
    missing.push('wasm-opt: run `npm ci`')
  return missing
}

/** The part of it that every build needs. */
export async function missingRust(): Promise<string[]> {
  return await ask('rustc', ['--version'])
    ? []
    : ['the Rust toolchain of rust-toolchain.toml: install rustup (https://rustup.rs), then run `rustup toolchain install` here']
}

/** The versions of what {@link compile} runs. */
export async function toolVersions(root: string): Promise<Record<string, string>> {
  return {
    'rustc': versionIn(await must('rustc', ['--version'])),
    'wasm-pack': versionIn(await must('wasm-pack', ['--version'])),
    'wasm-bindgen': await lockedVersion(root, 'wasm-bindgen'),
    'binaryen': versionIn(await must(wasmOptPath(root), ['--version'])),
  }
}

/** The first number in what a tool printed of itself. */
export function versionIn(printed: string): string {
  return /\d[\d.]*/.exec(printed)?.[0] ?? 'unknown'
}

/** A crate's version in Cargo.lock. */
export async function lockedVersion(root: string, crate: string): Promise<string> {
  const lock = await readFile(join(root, 'Cargo.lock'), 'utf8')
  return new RegExp(`name = "${crate}"\nversion = "([^"]+)"`).exec(lock)?.[1] ?? 'unknown'
}
