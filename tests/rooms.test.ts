/** The arrows between rooms (ARCHITECTURE.md), read from the imports. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../scripts/lib/paths.ts'

/** Each may import from those before it. */
const COMPONENTS = [
  'deck',
  'editor',
  'timeline',
  'offline',
  'runtime',
  'chart',
  'timescale',
  'lab',
  'flame',
  'growth',
  'toll',
  'published',
  'doors',
  'scatter',
  'mixture',
  'basics',
  'rustc',
  'rust',
  'ownership',
  'terminal',
  'python',
  'ruff',
  'exercise',
  'preflight',
]
/** What a whole room may import from, beside itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  bench: [],
  labs: ['bench', 'wasm'],
  snippets: [],
  exercises: [],
  components: ['bench', 'labs', 'snippets', 'exercises', 'facts.md'],
}

const files = globSync('{bench,components,exercises,labs,layouts,scripts,setup,snippets}/**/*.{ts,js,vue}', { cwd: ROOT })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => !file.endsWith('.test.ts'))

const IMPORT = /\b(?:from|import\(?)\s*'(\.{1,2}\/[^'?]+)/g

function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  // What the room of the Rust builds for the browser stands where it is served from.
  return [...source.matchAll(IMPORT)].map(([, path]) =>
    join(dirname(file), path!)
      .replaceAll('\\', '/')
      .replace(/^public\/wasm\//, 'wasm/'),
  )
}

const imports = new Map(files.map(file => [file, importsOf(file)]))

/** The folder below a room, or the command that a file is the entry of: `scripts/bench.ts` belongs to `bench`. */
const folderOf = (file: string): string => file.split('/')[1]!.split('.')[0]!

/** `from → to` of each import that is not as it is wanted. */
function strays(room: string, allows: (to: string, from: string) => boolean): string[] {
  return [...imports].flatMap(([from, all]) =>
    from.startsWith(`${room}/`) ? all.filter(to => !allows(to, from)).map(to => `${from} → ${to}`) : [],
  )
}

function cycles(): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file))
      found.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (path.includes(file) || done.has(file))
      return
    imports.get(file)?.forEach(next => visit(next, [...path, file]))
    done.add(file)
  }
  files.forEach(file => visit(file, []))
  return found
}

describe('the rooms', () => {
  it.each(Object.entries(ROOMS))('%s imports from its own files and %j', (room, others) => {
    expect(strays(room, to => [room, ...others].some(other => to === other || to.startsWith(`${other}/`)))).toEqual([])
  })

  it('a folder of components imports from those before it in the list', () => {
    const rank = (file: string) => COMPONENTS.indexOf(folderOf(file))
    expect(files.filter(file => /^components\/[^/]+\//.test(file) && rank(file) < 0)).toEqual([])
    const isLater = (to: string, from: string) => to.startsWith('components/') && rank(to) > rank(from)
    expect(strays('components', (to, from) => !isLater(to, from))).toEqual([])
  })

  it('a command imports from its own folder and from lib; only npm test runs another\'s checks', () => {
    const own = (from: string) => ['lib', folderOf(from), ...folderOf(from) === 'test' ? ['snippets', 'exercises'] : []]
    expect(strays('scripts', (to, from) => !to.startsWith('scripts/') || own(from).includes(folderOf(to)))).toEqual([])
  })

  it('lib imports from no command', () => {
    expect(strays('scripts/lib', to => !to.startsWith('scripts/') || to.startsWith('scripts/lib/'))).toEqual([])
  })

  it('no file imports itself by way of others', () => {
    expect(imports.size).toBeGreaterThan(100)
    expect(cycles()).toEqual([])
  })
})
