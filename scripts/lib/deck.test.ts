import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from './deck.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'deck-'))
  mkdirSync(join(root, 'slides'))
  writeFileSync(join(root, 'slides.md'), '# One')
  writeFileSync(join(root, 'slides', 'a.md'), '# Two')
})

afterEach(() => rmSync(root, { recursive: true }))

describe('fingerprint', () => {
  it('stays the same while nothing changes', () => {
    expect(fingerprint(root, '/')).toBe(fingerprint(root, '/'))
  })

  it.each<[string, () => void]>([
    ['a file is edited', () => writeFileSync(join(root, 'slides', 'a.md'), '# Three')],
    ['a file is added', () => writeFileSync(join(root, 'slides', 'b.md'), '')],
    ['a file is removed', () => rmSync(join(root, 'slides', 'a.md'))],
    ['a file is renamed', () => renameSync(join(root, 'slides', 'a.md'), join(root, 'slides', 'b.md'))],
  ])('changes when %s', (_, change) => {
    const before = fingerprint(root, '/')
    change()
    expect(fingerprint(root, '/')).not.toBe(before)
  })

  it('changes with the settings of the build', () => {
    expect(fingerprint(root, '/')).not.toBe(fingerprint(root, '/talk/'))
  })

  it('does not look at tests', () => {
    const before = fingerprint(root, '/')
    writeFileSync(join(root, 'slides', 'a.test.ts'), 'it()')
    expect(fingerprint(root, '/')).toBe(before)
  })
})
