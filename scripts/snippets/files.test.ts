import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { expectationOf, pythonSnippets, rustSnippets } from './files.ts'

const root = mkdtempSync(join(tmpdir(), 'snippets-'))
const PROJECTS = ['project/Cargo.toml', 'project/src/lib.rs', 'app/pyproject.toml', 'app/python/app/x.py']
for (const file of [...PROJECTS, 'ownership/b.rs', 'ownership/a.rs', 'ownership/a.check.rs', 'cells/c.py', 'tooling/bad.py']) {
  mkdirSync(dirname(join(root, 'snippets', file)), { recursive: true })
  writeFileSync(join(root, 'snippets', file), '')
}
afterAll(() => rmSync(root, { recursive: true }))

describe('what is expected of a Rust file', () => {
  it('stands in its first line', () => {
    expect(expectationOf('// expect: E0382\nfn main() {}\n', 'x.rs')).toEqual({ outcome: 'refused', code: 'E0382' })
    expect(expectationOf('// expect: runs\r\nfn main() {}', 'x.rs')).toEqual({ outcome: 'runs' })
  })

  it.each(['fn main() {}', '\n// expect: runs', '// expect: E38', '// expect: error', ''])('is missing in %j', (code) => {
    expect(() => expectationOf(code, 'snippets/x.rs')).toThrow('snippets/x.rs: its first line has to be')
  })
})

it('a project\'s files are its own tools\' to compile and run; what a linter is shown and what checks another file are no programs', () => {
  expect(rustSnippets(root)).toEqual(['snippets/ownership/a.rs', 'snippets/ownership/b.rs'])
  expect(pythonSnippets(root)).toEqual(['snippets/cells/c.py'])
})
