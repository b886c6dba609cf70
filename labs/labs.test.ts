/** The shape of the labs, which lets a new one be a folder and a line. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { labs } from './index.ts'
import { defineLab } from './lab.ts'
import { regionLines } from './shared/testing/source-region.ts'

const files = (pattern: string) => globSync(pattern, { cwd: import.meta.dirname })
const folders = files('*/lab.ts').map(dirname).sort()
const LONGEST_LABEL = 24

describe('the labs', () => {
  it('are the folders that have a lab.ts, each by its own name', () => {
    expect(Object.keys(labs).sort()).toEqual(folders)
    for (const [name, { id }] of Object.entries(labs))
      expect(id).toBe(name)
  })

  it.each(folders)('%s imports no other lab', (folder) => {
    const others = folders.filter(other => other !== folder)
    for (const file of files(`${folder}/*.{ts,py}`)) {
      const source = readFileSync(resolve(import.meta.dirname, file), 'utf8')
      const found = others.filter(other => new RegExp(`(from|import\\()\\s*'\\.\\./${other}/|labs\\.${other}\\b`).test(source))
      expect(found, file).toEqual([])
    }
  })

  it.each(Object.values(labs))('$id offers sizes in order, and every label fits its row', ({ sizes, implementations }) => {
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b))
    for (const { label } of implementations)
      expect(label.length, label).toBeLessThanOrEqual(LONGEST_LABEL)
  })

  it.each(Object.values(labs).flatMap(lab => lab.implementations.map(one => [lab.id, one.id, one.source] as const)))(
    '%s, %s shows a region of a file that is there',
    (_lab, _id, source) => {
      expect(regionLines(source), source).toBeGreaterThan(0)
    },
  )

  it.each(Object.values(labs))(
    '$id makes the same input again, and has an answer for each implementation',
    async ({ id, minSize = 1, defaultSeed: seed, makeInput, implementations }) => {
      const spec = { workload: id, size: Math.max(minSize, 8), seed }
      const { bytes, expected } = await makeInput(spec)
      expect((await makeInput(spec)).bytes).toEqual(bytes)
      for (const { answers } of implementations) expect(Object.keys(expected)).toContain(answers)
    },
  )

  it.each(Object.values(labs))('$id has executables if anything of it runs in JavaScript or wasm', ({ implementations, executables }) => {
    expect(implementations.some(({ runtime }) => runtime === 'js' || runtime === 'wasm')).toBe(executables !== undefined)
  })
})

describe('a definition', () => {
  const sum = labs.sum!
  const first = sum.implementations[0]!
  it.each([
    ['an implementation twice', { implementations: [...sum.implementations, first] }, 'sum has python-sum twice'],
    ['a baseline that is none', { baseline: 'abacus' }, 'sum has no implementation abacus'],
    ['a default size that is not offered', { defaultSize: 7 }, '7 is none of the sizes of sum'],
    [
      'an implementation without an answer',
      { implementations: [{ ...first, answers: undefined }] },
      'sum does not say which answer python-sum gives',
    ],
  ])('is refused with %s', (_, change, message) => {
    expect(() => defineLab({ ...sum, ...change })).toThrow(message)
  })
})
