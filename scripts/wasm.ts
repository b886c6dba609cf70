/** `npm run wasm`: builds wasm/web and wasm/python into public/wasm, or says whether what lies there is up to date. */
import type { Door, Manifest, Staleness } from './wasm/manifest.ts'
import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { doors, prebuilt, wasmStaleness } from './wasm/manifest.ts'
import { missingFor, rebuild } from './wasm/rebuild.ts'

const help = `npm run wasm [-- options]

Builds wasm/web for JavaScript and wasm/python for Pyodide, three times each (debug, release, release with SIMD), and wasm/web
once more with the library that it is compared with, into ${prebuilt}; only the one of the two that is stale.

  --check   only say what is stale; needs no Rust
  --force   build both, even if nothing is stale
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
  for (const { reason } of stale)
    console.log(`stale: ${reason}`)
  const wanted = doors.filter(door => options.force || stale.some(one => one.doors.includes(door)))
  if (wanted.length === 0) {
    console.log(`${prebuilt} is up to date`)
    return 0
  }
  return build(wanted)
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

function report(stale: Staleness[]): number {
  for (const { reason } of stale)
    console.error(`stale: ${reason}`)
  if (stale.length)
    console.error(`${prebuilt} is stale: run \`npm run wasm\` and commit what it changes`)
  else
    console.log(`${prebuilt} is up to date`)
  return stale.length ? 1 : 0
}

async function build(wanted: readonly Door[]): Promise<number> {
  const missing = await missingFor(root, wanted)
  if (missing.length) {
    console.error(`Cannot build ${wanted.map(door => `wasm/${door}`).join(' and ')}, because these are missing:\n${missing.map(tool => `  ${tool}`).join('\n')}`)
    return 2
  }
  const started = performance.now()
  const manifest = await rebuild(root, wanted, console.log)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`built ${wanted.map(door => `wasm/${door}`).join(' and ')} into ${prebuilt} in ${seconds} s; ${releaseKilobytes(manifest)} KB gzipped for JavaScript without debug`)
  return 0
}

/** What a visitor downloads of our own release builds, modules and their JavaScript. */
function releaseKilobytes(manifest: Manifest): string {
  const release = Object.entries(manifest.files).filter(([path]) => !/^(?:debug|kiddo|python)\/|\.d\.ts$/.test(path))
  return (release.reduce((sum, [, facts]) => sum + facts.gzippedBytes, 0) / 1000).toFixed(1)
}

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message)
    return 1
  })
}
