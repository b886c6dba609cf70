import { expect, it } from 'vitest'
import { toolsText } from './tools.ts'

const tool = (name: string, version?: string) => ({ name, version, command: ['x'] as const, remedy: `Install ${name}` })

it('names what is there, and how to get what is missing', () => {
  expect(toolsText([tool('rustc', 'rustc 1.97.0\nmore'), tool('maturin')])).toBe([
    'For the workshop\'s exercises:',
    '  rustc     rustc 1.97.0',
    '  maturin   missing. Install maturin',
    'Only exercises/module needs them; its functions can be written in the page as well.',
  ].join('\n'))
})

it('says when nothing is missing', () => {
  expect(toolsText([tool('rustc', 'rustc 1.97.0')])).toMatch(/Everything is there for exercises\/module\.$/)
})
