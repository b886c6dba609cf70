/** The commands' options: what they print and how they end, where nothing has to be built for it. */
import type { Command } from '../scripts/lib/command.ts'
import process from 'node:process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { execute } from '../scripts/lib/command.ts'
import { run } from '../scripts/lib/run.ts'

const entries = import.meta.glob<{ command: Command }>('../scripts/*.ts')
const commands = Object.fromEntries(Object.entries(entries).map(([path, load]) => [path.split('/').pop()!.replace('.ts', ''), load]))
const names = Object.keys(commands)

afterEach(() => {
  vi.restoreAllMocks()
})

/** As a shell would run it, in this process. */
async function typed(name: string, ...args: string[]): Promise<{ code: number, output: string }> {
  const { command } = await commands[name]!()
  let output = ''
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation(line => output += `${line}\n`)
  return { code: await execute(command, args), output }
}

describe('every command', () => {
  it('is an npm script, but for the server of the tests', async () => {
    const { scripts } = (await import('../package.json')).default
    const ours = Object.values(scripts).flatMap(line => /^node scripts\/setup\.js (\w+)\.ts$/.exec(line)?.[1] ?? [])
    expect([...ours, 'serve'].sort()).toEqual(names.sort())
  })

  it.each(names)('%s prints its options with --help', async (name) => {
    const { code, output } = await typed(name, '--help')
    expect(output).toMatch(/^Usage: (?:npm (?:start|test|run \w+)|node scripts\/serve\.ts) (?:\[-- OPTIONS\]|-- \S.* \[OPTIONS\])$/m)
    expect(output).toContain('--help')
    expect(code).toBe(0)
  })

  it.each(names)('%s refuses an unknown option with exit code 2, and lists those that exist', async (name) => {
    const { code, output } = await typed(name, '--wrong')
    expect(output).toMatch(/^Unknown option '--wrong'\. Options: --.+--help\.$/m)
    expect(code).toBe(2)
  })
})

describe('bad values', () => {
  it.each([
    ['bench', ['--lab', 'nothing'], 'No lab is called "nothing". There is: accounts, calls, '],
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
    ['exercises', ['check', 'nothing'], 'No exercise is called "nothing". There is: benchmark, config'],
    ['exercises', ['solve'], 'No command is called "solve". There is: check, list.'],
    ['build', ['--base', 'talk'], '--base begins and ends with a slash'],
    ['build', ['--out', '..'], '--out is a folder below dist/'],
    ['preflight', ['--url', 'nonsense'], '--url is an address that begins with http'],
    ['numpy', ['--url', 'nonsense'], '--url is an address that begins with http'],
  ])('%s %j: exit code 2 and "%s"', async (name, args, message) => {
    const { code, output } = await typed(name, ...args)
    expect(output).toContain(message)
    expect(code).toBe(2)
  })
})

describe('set-up', () => {
  it('hands the exit code and the arguments of a command on', async () => {
    const { code, output } = await run(process.execPath, ['scripts/setup.js', 'test.ts', '--only', 'nothing'], { show: false })
    expect(output).toContain('No group is called "nothing"')
    expect(code).toBe(2)
  })
})
