/** `npm run wasm`: builds wasm/web and wasm/python into public/wasm, or says whether what lies there is up to date. */
import type { Door, Manifest } from './wasm/manifest.ts'
import { CommandError, defineCommand, runCommand, UsageError } from './lib/command.ts'
import { ROOT } from './lib/paths.ts'
import { addCargoToPath } from './lib/rust.ts'
import { doors, prebuilt, wasmStaleness } from './wasm/manifest.ts'
import { missingFor, rebuild } from './wasm/rebuild.ts'

export const command = defineCommand({
  name: 'npm run wasm',
  summary: `Builds wasm/web for JavaScript and wasm/python for Pyodide, three times each (debug, release, release with SIMD), and wasm/web
twice more, with the library that it is compared with and with what only single labs use,
into ${prebuilt}; only the one of the two that is stale.`,
  options: {
    check: { type: 'boolean', help: 'Only say what is stale; needs no Rust.' },
    force: { type: 'boolean', help: 'Build both, even if nothing is stale.' },
  },
}, async ({ check, force }) => {
  const stale = await wasmStaleness(ROOT)
  for (const { reason } of stale)
    console.log(`stale: ${reason}`)
  if (check && stale.length > 0)
    throw new CommandError(`${prebuilt} is stale: run \`npm run wasm\` and commit what it changes.`)
  const wanted = doors.filter(door => force || stale.some(one => one.doors.includes(door)))
  if (check || wanted.length === 0)
    console.log(`${prebuilt} is up to date.`)
  else
    await build(wanted)
})

const named = (wanted: readonly Door[]): string => wanted.map(door => `wasm/${door}`).join(' and ')

async function build(wanted: readonly Door[]): Promise<void> {
  addCargoToPath()
  const missing = await missingFor(ROOT, wanted)
  if (missing.length > 0)
    throw new UsageError(`${named(wanted)} cannot be built, because these are missing:\n${missing.map(tool => `  ${tool}`).join('\n')}`)
  const started = performance.now()
  const manifest = await rebuild(ROOT, wanted, console.log)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Built ${named(wanted)} into ${prebuilt} in ${seconds} s.`)
  console.log(`${releaseKilobytes(manifest)} KB gzipped for JavaScript without debug.`)
}

/** What a visitor downloads of our own release builds, modules and their JavaScript. */
function releaseKilobytes(manifest: Manifest): string {
  const release = Object.entries(manifest.files).filter(([path]) => !/^(?:debug|kiddo|labs|cases|python)\/|\.d\.ts$/.test(path))
  return (release.reduce((sum, [, facts]) => sum + facts.gzippedBytes, 0) / 1000).toFixed(1)
}

if (import.meta.main)
  await runCommand(command)
