/** `npm run wasm`: builds wasm/web into public/wasm, or says whether what lies there is up to date. */
import type { Manifest } from './wasm/manifest.ts'
import { readdirSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { ensureVenv } from './python/venv.ts'
import { builds, compile, filesOfBuild, missingTools, run, wasmOptPath } from './wasm/builds.ts'
import { factsOf, hashOfSources, prebuilt, wasmStaleness } from './wasm/manifest.ts'
import { compileWheel, wheelBuilds } from './wasm/wheels.ts'

export { wasmStaleness } from './wasm/manifest.ts'

const help = `npm run wasm [-- options]

Builds wasm/web for JavaScript and wasm/python for Pyodide, three times each (debug, release, release with SIMD), into
${prebuilt}, unless what lies there is up to date.

  --check   only say what is stale; needs no Rust
  --force   build even if nothing is stale
  --help    this text

Exit codes: 0 up to date or built, 1 stale or a build failed, 2 bad options or missing tools.`

const root = resolve(import.meta.dirname, '..')

async function main(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    console.error(`${options}\n\n${help}`)
    return 2
  }
  if (options.help) {
    console.log(help)
    return 0
  }
  const stale = await wasmStaleness(root)
  if (options.check)
    return report(stale)
  for (const reason of stale)
    console.log(`stale: ${reason}`)
  if (!stale.length && !options.force) {
    console.log(`${prebuilt} is up to date`)
    return 0
  }
  return rebuild()
}

function readOptions(args: string[]) {
  try {
    const flag = { type: 'boolean', default: false } as const
    return parseArgs({ args, options: { check: flag, force: flag, help: flag } }).values
  }
  catch (error) {
    return (error as Error).message
  }
}

function report(stale: string[]): number {
  for (const reason of stale)
    console.error(`stale: ${reason}`)
  if (stale.length)
    console.error(`${prebuilt} is stale: run \`npm run wasm\` and commit what it changes`)
  else
    console.log(`${prebuilt} is up to date`)
  return stale.length ? 1 : 0
}

/** Builds everything into a folder of its own first, so that a failure leaves the prebuilt files as they were. */
export async function rebuild(): Promise<number> {
  const missing = await missingTools(root)
  if (missing.length) {
    console.error(`Cannot build, because these are missing:\n${missing.map(tool => `  ${tool}`).join('\n')}`)
    return 2
  }
  const started = performance.now()
  const staging = join(root, 'target/wasm/staging')
  const sources = await hashOfSources(root)
  const all = builds.length + wheelBuilds.length
  for (const [index, build] of builds.entries()) {
    console.log(`building ${build.name} (${index + 1} of ${all})`)
    await compile(root, build, join(staging, build.name))
  }
  for (const [index, build] of wheelBuilds.entries()) {
    console.log(`building the wheel ${build.name} (${builds.length + index + 1} of ${all})`)
    await compileWheel(root, build, join(staging, 'python', build.name))
  }
  const manifest: Manifest = { schema: 1, sources, tools: await toolVersions(), files: await factsOfBuilds(staging) }
  for (const folder of folders())
    await install(folder, staging)
  await writeFile(join(root, prebuilt, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`built ${all} modules into ${prebuilt} in ${seconds} s, ${releaseKilobytes(manifest)} KB gzipped for JavaScript without debug`)
  return 0
}

/** Below public/wasm: a folder for each build of each door. */
function folders(): string[] {
  return [...builds.map(({ name }) => name), ...wheelBuilds.map(({ name }) => `python/${name}`)]
}

/** What is kept of a build. */
function filesIn(folder: string, staging: string): readonly string[] {
  return folder.startsWith('python/') ? readdirSync(join(staging, folder)) : filesOfBuild
}

async function install(folder: string, staging: string): Promise<void> {
  const to = join(root, prebuilt, folder)
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  for (const file of filesIn(folder, staging))
    await cp(join(staging, folder, file), join(to, file))
}

async function factsOfBuilds(staging: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = {}
  for (const folder of folders()) {
    for (const file of filesIn(folder, staging))
      files[`${folder}/${file}`] = await factsOf(join(staging, folder, file))
  }
  return files
}

async function toolVersions(): Promise<Manifest['tools']> {
  const lock = await readFile(join(root, 'Cargo.lock'), 'utf8')
  const { bin } = await ensureVenv()
  const version = (printed: string) => /\d[\d.]*/.exec(printed)?.[0] ?? 'unknown'
  const locked = (name: string) => new RegExp(`name = "${name}"\nversion = "([^"]+)"`).exec(lock)?.[1] ?? 'unknown'
  return {
    'rustc': version(await run('rustc', ['--version'])),
    'wasm-pack': version(await run('wasm-pack', ['--version'])),
    'wasm-bindgen': locked('wasm-bindgen'),
    'binaryen': version(await run(wasmOptPath(root), ['--version'])),
    'maturin': version(await run(join(bin, 'maturin'), ['--version'])),
    'pyo3': locked('pyo3'),
  }
}

/** What a visitor downloads of the release builds, modules and their JavaScript. */
function releaseKilobytes(manifest: Manifest): string {
  const release = Object.entries(manifest.files).filter(([path]) => !/^debug|^python|\.d\.ts$/.test(path))
  return (release.reduce((sum, [, facts]) => sum + facts.gzippedBytes, 0) / 1000).toFixed(1)
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message)
    return 1
  })
}
