import { describe, expect, it } from 'vitest'
import { CommandError, helpText, oneOf, readOptions, reportError, UsageError, wholeNumber } from './command.ts'

const command = {
  name: 'npm run demo',
  summary: 'Shows options.',
  options: {
    port: { type: 'string', value: 'N', help: 'A port.' },
    open: { type: 'boolean', help: 'Open it.' },
  },
} as const

describe('readOptions', () => {
  it('reads values, switches and negated switches', () => {
    expect({ ...readOptions(command, ['--port', '3', '--no-open']) }).toEqual({ port: '3', open: false })
  })

  it.each([[['--prot', '3']], [['stray']], [['--port']]])('refuses %j, and lists what there is', (args) => {
    expect(() => readOptions(command, args)).toThrow(UsageError)
    expect(() => readOptions(command, args)).toThrow('Options: --port, --open, --help.')
  })
})

describe('helpText', () => {
  it('has a line for each option and for itself', () => {
    expect(helpText(command).split('\n')).toEqual([
      'Shows options.',
      '',
      'Usage: npm run demo [-- OPTIONS]',
      '',
      '  --port N  A port.',
      '  --open    Open it.',
      '  --help    Print this.',
    ])
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

describe('oneOf', () => {
  it('lists what exists', () => {
    expect(() => oneOf('lab', 'x', ['doubles', 'calls'])).toThrow('No lab is called "x". There is: doubles, calls.')
  })
})

describe('reportError', () => {
  it.each([
    [new UsageError('no such lab'), 2, 'no such lab'],
    [new CommandError('it failed'), 1, 'it failed'],
    ['a string', 1, 'Unexpected: a string'],
  ])('%s', (error, code, line) => {
    const lines: string[] = []
    expect(reportError(error, text => lines.push(text))).toBe(code)
    expect(lines).toEqual([line])
  })
})
