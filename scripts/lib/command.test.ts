import { afterEach, describe, expect, it, vi } from 'vitest'
import { CommandError, defineCommand, execute, oneOf, UsageError, wholeNumber } from './command.ts'

const main = vi.fn()
const command = defineCommand({
  name: 'npm run demo',
  summary: 'Shows options.',
  options: {
    port: { type: 'string', value: 'N', help: 'A port.' },
    open: { type: 'boolean', help: 'Open it.' },
  },
}, main)

afterEach(() => {
  vi.restoreAllMocks()
  main.mockReset()
})

function printed(stream: 'log' | 'error') {
  const lines: string[] = []
  vi.spyOn(console, stream).mockImplementation(line => lines.push(line))
  return lines
}

describe('a command', () => {
  it('is given values, switches and negated switches, and may end with a code', async () => {
    main.mockResolvedValue(3)
    expect(await execute(command, ['--port', '3', '--no-open'])).toBe(3)
    expect(main).toHaveBeenCalledWith({ port: '3', open: false }, [])
  })

  it.each([[['--prot', '3']], [['stray']], [['--port']]])('refuses %j, and lists what there is', async (args) => {
    const errors = printed('error')
    expect(await execute(command, args)).toBe(2)
    expect(errors).toEqual([expect.stringContaining('Options: --port, --open, --help.')])
    expect(main).not.toHaveBeenCalled()
  })

  it('has a line of help for each option', async () => {
    const lines = printed('log')
    expect(await execute(command, ['--help'])).toBe(0)
    expect(lines.join('\n').split('\n')).toEqual([
      'Shows options.',
      '',
      'Usage: npm run demo [-- OPTIONS]',
      '',
      '  --port N  A port.',
      '  --open    Open it.',
      '  --help    Print this.',
    ])
  })

  it.each([
    [new UsageError('no such lab'), 2, 'no such lab'],
    [new CommandError('it failed'), 1, 'it failed'],
    ['a string', 1, 'Unexpected: a string'],
  ])('that throws %s ends with code %i', async (error, code, line) => {
    const errors = printed('error')
    main.mockRejectedValue(error)
    expect(await execute(command, [])).toBe(code)
    expect(errors).toEqual([line])
  })
})

describe('wholeNumber', () => {
  it('is undefined when the option is absent', () => {
    expect(wholeNumber('runs', undefined, 1, 10)).toBeUndefined()
  })

  it('reads the ends of its range', () => {
    expect([wholeNumber('runs', '1', 1, 10), wholeNumber('runs', '10', 1, 10)]).toEqual([1, 10])
  })

  it.each(['0', '11', '1.5', '-1', '', ' ', 'ten', 'NaN', 'Infinity'])('refuses %j', (text) => {
    expect(() => wholeNumber('runs', text, 1, 10)).toThrow(`--runs is a whole number from 1 to 10, not "${text}".`)
  })
})

it('oneOf lists what exists', () => {
  expect(() => oneOf('lab', 'x', ['doubles', 'calls'])).toThrow('No lab is called "x". There is: doubles, calls.')
})
