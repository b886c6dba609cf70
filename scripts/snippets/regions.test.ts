import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inRoot, ROOT } from '../lib/paths.ts'
import { codeProblems, embedsIn, fencesIn, slideFiles } from './regions.ts'

const root = mkdtempSync(join(tmpdir(), 'regions-'))
mkdirSync(join(root, 'labs'))
writeFileSync(join(root, 'labs', 'a.rs'), '// #region one\nfn one() {}\n// #endregion one\n// #region open\n// #region twice\n// #endregion twice\n// #region twice\n// #endregion twice\n')
writeFileSync(join(root, 'labs', 'a.py'), '# region one\none = 1\n# endregion one\n')
afterAll(() => rmSync(root, { recursive: true }))

describe('what a slide embeds', () => {
  it('is found with its line, its path and its region', () => {
    expect(embedsIn('# Claim\n\n<<< @/labs/a.py#one python {all|1|all}\n<<< @/labs/a.rs\n  <<< @/b.ts {1}')).toEqual([
      { line: 3, path: '@/labs/a.py', region: 'one' },
      { line: 4, path: '@/labs/a.rs' },
      { line: 5, path: '@/b.ts' },
    ])
  })

  it('is right where the region begins and ends once, in any language', () => {
    expect(codeProblems('<<< @/labs/a.py#one python\n<<< @/labs/a.rs#one {all}\n<<< @/labs/a.rs', 's.md', root)).toEqual([])
  })

  it.each([
    ['<<< @/labs/none.rs#one', 's.md:1: there is no file labs/none.rs'],
    ['<<< ./labs/a.rs#one', 's.md:1: "./labs/a.rs" has to begin with "@/"'],
    ['<<< @/labs#one', 's.md:1: there is no file labs'],
    ['<<< @/labs/a.rs#two', 's.md:1: labs/a.rs has 0 begins and 0 ends of a region two'],
    ['<<< @/labs/a.rs#open', 's.md:1: labs/a.rs has 1 begins and 0 ends of a region open'],
    ['<<< @/labs/a.rs#twice', 's.md:1: labs/a.rs has 2 begins and 2 ends of a region twice'],
    // A prefix of a name is another name.
    ['\n<<< @/labs/a.rs#on', 's.md:2: labs/a.rs has 0 begins and 0 ends of a region on'],
  ])('%s is refused', (markdown, problem) => {
    expect(codeProblems(markdown, 's.md', root)).toEqual([expect.stringContaining(problem)])
  })
})

describe('code in the Markdown itself', () => {
  it('is refused with its line', () => {
    expect(codeProblems('# Claim\n\n```rust {1}\nlet a = 1;\n```\n\n```\nplain\n```', 's.md', root)).toEqual([
      's.md:3: a block of code (rust {1}) that comes from no file: embed a region with <<<',
      's.md:7: a block of code (without a language) that comes from no file: embed a region with <<<',
    ])
  })

  it('is no diagram, no Magic Move of embeds and nothing in the notes', () => {
    const markdown = '```mermaid {scale: 0.8}\ngraph LR\n```\n````md magic-move\n<<< @/labs/a.rs#one\n````\n<!--\n```rust\n```\n<<< @/none\n-->\n<<< @/labs/a.py#one'
    expect(codeProblems(markdown, 's.md', root)).toEqual([])
    expect(embedsIn(markdown).map(({ line }) => line)).toEqual([5, 12])
  })

  it('is found within a Magic Move block', () => {
    expect(fencesIn('````md magic-move {lines: true}\n```rust\nlet a = 1;\n```\n````').map(({ info }) => info)).toEqual(['md magic-move {lines: true}', 'rust'])
  })
})

describe('the deck', () => {
  const files = slideFiles(ROOT)

  it('has slides', () => {
    expect(files).toContain('slides.md')
    expect(files.length).toBeGreaterThan(5)
  })

  it.each(files)('%s takes its code from files', (file) => {
    expect(codeProblems(readFileSync(inRoot(file), 'utf8'), file, ROOT)).toEqual([])
  })
})
