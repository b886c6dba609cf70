/** The commands as they are typed: what they print and how they end, where nothing has to be built for it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../scripts/lib/paths.ts'
import { serve } from '../scripts/lib/serve.ts'

const COMMANDS = ['start', 'test', 'dev', 'build', 'bench', 'record', 'export', 'rehearse', 'numpy', 'rules']

interface Ended { code: number | null, output: string }

function command(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT })
    let output = ''
    child.stdout.on('data', chunk => output += chunk)
    child.stderr.on('data', chunk => output += chunk)
    child.on('close', code => resolve({ code, output }))
  })
}

const script = (name: string, ...args: string[]) => command(join('scripts', `${name}.ts`), ...args)

describe('every command', () => {
  it.each(COMMANDS)('%s prints its options with --help', async (name) => {
    const { code, output } = await script(name, '--help')
    expect(code).toBe(0)
    expect(output).toMatch(/^Usage: npm (?:start|test|run \w+) \[-- OPTIONS\]$/m)
    expect(output).toContain('--help')
  })

  it.each(COMMANDS)('%s refuses an unknown option with exit code 2, and lists those that exist', async (name) => {
    const { code, output } = await script(name, '--wrong')
    expect(code).toBe(2)
    expect(output).toMatch(/^Unknown option '--wrong'\. Options: --.+--help\.$/m)
  })
})

describe('bad values', () => {
  it.each([
    ['bench', ['--lab', 'nothing'], 'No lab is called "nothing". There is: distances, doubles'],
    ['record', ['--lab', 'nothing'], 'No lab is called "nothing".'],
    ['bench', ['--size=-1'], '-1 is too small'],
    ['bench', ['--size', '0.5'], '0.5 is not a whole number'],
    ['bench', ['--size', 'many'], 'not a whole number'],
    ['bench', ['--size', '1e15'], 'too large'],
    ['record', ['--seed', 'x'], '--seed is a whole number'],
    ['bench', ['--runs', '0'], '--runs is a whole number from 1'],
    ['test', ['--only', 'unit,nothing'], 'No group is called "nothing". There is: lint, rust'],
    ['start', ['--port', '70000'], '--port is a whole number from 0 to 65535'],
    ['export', ['--output', 'deck.png'], '--output is a file that ends in .pdf'],
    ['build', ['--base', 'talk'], '--base begins and ends with a slash'],
    ['build', ['--out', '..'], '--out is a folder below dist/'],
    ['numpy', ['--url', 'nonsense'], '--url is an address that begins with http'],
  ])('%s %j: exit code 2 and "%s"', async (name, args, message) => {
    const { code, output } = await script(name, ...args)
    expect(output).toContain(message)
    expect(code).toBe(2)
  })
})

describe('set-up', () => {
  it('hands the exit code and the arguments of a command on', async () => {
    const { code, output } = await command('scripts/setup.js', 'test.ts', '--only', 'nothing')
    expect(output).toContain('No group is called "nothing"')
    expect(code).toBe(2)
  })
})

describe('serve', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'serve-'))
    writeFileSync(join(folder, 'index.html'), '<h1>deck</h1>')
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    ['kernels.wasm', 'application/wasm'],
    ['pyodide.mjs', 'text/javascript'],
    ['kernels.whl', 'application/zip'],
    ['snapshot.bin', 'application/octet-stream'],
  ])('names the type of %s: %s', async (file, type) => {
    writeFileSync(join(folder, file), '\0')
    const server = await serve(folder)
    try {
      expect((await fetch(`${server.url}/${file}`)).headers.get('content-type')).toBe(type)
    }
    finally {
      await server.close()
    }
  })

  it('isolates pages, and answers the deck\'s routes with its page', async () => {
    const server = await serve(folder)
    try {
      for (const route of ['/', '/3', '/presenter/3?clicks=2', '/print?print=true']) {
        const response = await fetch(server.url + route)
        expect(await response.text()).toBe('<h1>deck</h1>')
        expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
        expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp')
      }
      expect((await fetch(`${server.url}/missing.wasm`)).status).toBe(404)
    }
    finally {
      await server.close()
    }
  })

  it('says what to do when the port is in use', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, 'localhost', resolve))
    const { port } = other.address() as { port: number }
    await expect(serve(folder, { port })).rejects.toThrow(`Port ${port} is in use. Stop what uses it, or choose another: --port ${port + 1}.`)
    other.close()
  })

  it('says what to do when nothing is built', async () => {
    await expect(serve(join(folder, 'nowhere'))).rejects.toThrow('Run: npm run build.')
  })
})
