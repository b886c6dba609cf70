/** The code on slides comes from files, by regions that are there once: a slide shows what ran. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { regionLines } from '../labs/shared/testing/source-region.ts'
import { inRoot, ROOT } from '../scripts/lib/paths.ts'

/** Notes are not on the slide. A diagram is drawn from its text, and what animates code holds embeds. */
const NO_CODE = /<!--[\s\S]*?-->|^```mermaid[\s\S]+?^```$|^````md magic-move.*$|^````$/gm
const EMBED = /^[ \t]*<<<[ \t]*([^\s{]+)/gm

/** What is embedded and cannot be, and blocks of code that come from no file. */
function problemsIn(markdown: string): string[] {
  const code = markdown.replace(NO_CODE, '')
  const embeds = [...code.matchAll(EMBED)].flatMap(([, path]) => {
    try {
      const file = path!.slice(2)
      const isThere = file.includes('#') ? regionLines(file) > 0 : existsSync(inRoot(file))
      return path!.startsWith('@/') && isThere ? [] : [`${path} is not a file or a region below @/`]
    }
    catch (error) {
      return [(error as Error).message]
    }
  })
  return [...embeds, ...code.match(/^[ \t]*(?:```|~~~).*$/gm) ?? []]
}

describe('a slide', () => {
  it('embeds regions, one by one or in turn, and draws diagrams', () => {
    const embed = '<<< @/labs/doubles/javascript.js#chars ts {all|1}'
    expect(
      problemsIn(`# Claim\n\n${embed}\n\n\`\`\`\`md magic-move\n${embed}\n\`\`\`\`\n\`\`\`mermaid {scale: 0.8}\ngraph LR\n\`\`\``),
    ).toEqual([])
    expect(problemsIn('<!--\n```rust\n```\n<<< @/none\n-->')).toEqual([])
  })

  it.each([
    ['<<< @/labs/none.rs#one', /no such file/],
    ['<<< ./labs/doubles/javascript.js#chars', /is not a file or a region below @/],
    ['<<< @/labs/none.ts', /is not a file or a region below @/],
    ['<<< @/labs/doubles/javascript.js#char ts', /javascript\.js has 0 marks region char, and not one/],
    ['````md magic-move\n```rust\nlet a = 1;\n```\n````', /^```rust$/],
  ])('does not get by with %j', (markdown, problem) => {
    expect(problemsIn(markdown)[0]).toMatch(problem)
  })
})

it.each(globSync('{slides,workshop,slides/**/*}.md', { cwd: ROOT }))('%s takes its code from files', (file) => {
  expect(problemsIn(readFileSync(inRoot(file), 'utf8'))).toEqual([])
})
