import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/lib/paths.ts'
import { readProgram } from './snippets.ts'

const FILES = globSync('snippets/{exercises,ownership,rust}/*.rs', { cwd: inRoot(), exclude: ['**/*.check.rs'] })
  .map(file => file.replaceAll('\\', '/'))

describe.each(FILES)('%s', (file) => {
  const { text, diagnoses } = readProgram(file)

  it('is edited without the lines that are for the tools', () => {
    expect(text).toContain('fn main()')
    expect(text).not.toMatch(/expect: (?:runs|E\d)|#(?:end)?region/)
  })

  it('has its recorded labels at what they speak of', () => {
    const lines = text.split('\n')
    for (const { line, column, endLine, endColumn } of diagnoses.flatMap(({ labels }) => labels)) {
      expect(endLine).toBeLessThanOrEqual(lines.length)
      if (line === endLine)
        expect(lines[line - 1]!.slice(column - 1, endColumn - 1)).toMatch(/^\S(?:.*\S)?$/)
    }
  })
})

it('a file that is not there is named, with those that are', () => {
  const asked = () => readProgram('snippets/rust/none.rs')
  expect(asked).toThrow(/There is no "snippets\/rust\/none\.rs"\. There are: .*snippets\/rust\/total\.rs/)
})
