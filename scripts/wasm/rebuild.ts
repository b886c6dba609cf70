/** Rebuilds doors, and leaves the files of the others alone. */
import type { Door, Manifest } from './manifest.ts'
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workshops } from './doors.ts'
import { doorOf, factsOf, hashOfSources, prebuilt, readManifest } from './manifest.ts'

/** Which tools are missing to build these doors, each once, with how to get it. */
export async function missingFor(root: string, doors: readonly Door[]): Promise<string[]> {
  const missing = await Promise.all(doors.map(door => workshops[door].missing(root)))
  return [...new Set(missing.flat())]
}

/**
 * Builds into a folder of its own first, so that a failure leaves the prebuilt files as they were.
 *
 * @throws Error with the tool's own output when one fails
 */
export async function rebuild(root: string, doors: readonly Door[], log: (line: string) => void): Promise<Manifest> {
  const staging = join(root, 'target/wasm/staging')
  const modules = doors.flatMap(door => workshops[door].modules)
  // Before anything is compiled: what is changed meanwhile is stale then.
  const sources: Partial<Manifest['sources']> = {}
  for (const door of doors)
    sources[door] = await hashOfSources(root, door)
  for (const [index, { folder, compile }] of modules.entries()) {
    log(`building ${folder} (${index + 1} of ${modules.length})`)
    const remark = await compile(root, join(staging, folder))
    if (remark)
      log(`  ${remark}`)
  }
  const manifest = await manifestWith(root, doors, sources, await factsOfBuilds(staging, modules.map(({ folder }) => folder)))
  for (const { folder } of modules)
    await install(join(staging, folder), join(root, prebuilt, folder))
  await writeFile(join(root, prebuilt, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function manifestWith(
  root: string,
  doors: readonly Door[],
  sources: Partial<Manifest['sources']>,
  files: Manifest['files'],
): Promise<Manifest> {
  const found = await readManifest(root)
  const before = typeof found === 'string' ? undefined : found
  const kept = Object.entries(before?.files ?? {}).filter(([path]) => !doors.includes(doorOf(path)))
  const versions = await Promise.all(doors.map(door => workshops[door].versions(root)))
  return {
    schema: 1,
    sources: { ...before?.sources, ...sources } as Manifest['sources'],
    tools: Object.assign({}, before?.tools, ...versions) as Manifest['tools'],
    files: sorted({ ...Object.fromEntries(kept), ...files }),
  }
}

/** One order, whichever door was built last. */
function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a < b ? -1 : 1))
}

async function factsOfBuilds(staging: string, folders: readonly string[]): Promise<Manifest['files']> {
  const files: Manifest['files'] = {}
  for (const folder of folders) {
    for (const file of await readdir(join(staging, folder)))
      files[`${folder}/${file}`] = await factsOf(join(staging, folder, file))
  }
  return files
}

async function install(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true })
  await mkdir(to, { recursive: true })
  await cp(from, to, { recursive: true })
}
