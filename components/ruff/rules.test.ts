/** The documentation of the rules: that it is of the pinned ruff, whole, readable, and said to be missing where it is. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseRuleText } from './rule-text.ts'
import { fetchRules, findRule, rulesSchema } from './rules.ts'
import { readLintSnippet } from './snippets.ts'

/** A first visit fetches all of it, bytes. */
const MOST_BYTES = 400_000

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const file = read('public/ruff/rules.json')
const rules = v.parse(rulesSchema, JSON.parse(file))
const url = new URL('http://localhost/ruff/rules.json')
const served = (body: string, status = 200) => () => Promise.resolve(new Response(body, { status }))

describe('the bundled rules', () => {
  it('are those of the ruff that is pinned and of the rules that are selected (npm run rules writes them)', () => {
    const [, version] = /^ruff==(\S+)$/m.exec(read('scripts/lib/python/requirements.txt'))!
    expect(rules.from).toBe(`ruff ${version}`)
    expect(rules.select).toEqual((JSON.parse(read('snippets/tooling/ruff.json')) as { lint: { select: string[] } }).lint.select)
    expect(file.length).toBeLessThan(MOST_BYTES)
  })

  it('are those of the ruff that checks the cell', () => {
    const { version } = JSON.parse(read('node_modules/@astral-sh/ruff-wasm-web/package.json')) as { version: string }
    expect(rules.from).toBe(`ruff ${version}`)
  })

  it('have every rule that the slide shows', () => {
    const codes = readLintSnippet('snippets/tooling/basket.py').problems.map(({ rule }) => rule!)
    expect(codes.length).toBeGreaterThan(0)
    expect(codes.map(code => findRule(rules, code).code)).toEqual(codes)
  })

  it('name one that they do not have', () => {
    expect(() => findRule(rules, 'ZZZ999')).toThrow('There is no documentation of ZZZ999 (ruff ')
  })
})

describe('a file of rules', () => {
  it('is read as it is', async () => {
    expect(await fetchRules(url, served(file))).toEqual(rules)
  })

  it.each([
    ['', 404, 'The file is not there: status 404 (/ruff/rules.json)'],
    ['{', 200, 'The rules cannot be read'],
    ['{"from": "ruff", "license": "MIT", "select": ["E"], "rules": [{"code": 1}]}', 200, 'rules.0.code'],
  ])('that is %j with status %i is refused', async (body, status, message) => {
    await expect(fetchRules(url, served(body, status))).rejects.toThrow(message)
  })
})

describe('the text of a rule', () => {
  it('is read as headings, paragraphs, lists and code', () => {
    expect(parseRuleText('## What\nOne `x`\nline with [a link](https://x.y/z_(a)), _so_.\n\n- first\n  goes on\n- **second**\n```python\na = 1\n\nb\n```\nUse:\n[a link]: https://x')).toEqual([
      { kind: 'heading', pieces: [{ text: 'What', isCode: false }] },
      { kind: 'paragraph', pieces: [{ text: 'One ', isCode: false }, { text: 'x', isCode: true }, { text: ' line with a link, so.', isCode: false }] },
      { kind: 'list', items: [[{ text: 'first goes on', isCode: false }], [{ text: 'second', isCode: false }]] },
      { kind: 'code', text: 'a = 1\n\nb', isPython: true },
      { kind: 'paragraph', pieces: [{ text: 'Use:', isCode: false }] },
    ])
  })

  it('leaves no mark of Markdown in any of the rules', () => {
    const words = rules.rules.flatMap(({ code, explanation }) => parseRuleText(explanation).flatMap((block) => {
      const pieces = block.kind === 'code' ? [] : block.kind === 'list' ? block.items.flat() : block.pieces
      return pieces.filter(({ isCode, text }) => !isCode && /\]\(|\]\[|\*\*|```|^#|https?:/.test(text)).map(({ text }) => `${code}: ${text}`)
    }))
    expect(words).toEqual([])
  })

  it('loses no line of code', () => {
    for (const { explanation } of rules.rules) {
      const code = parseRuleText(explanation).flatMap(block => block.kind === 'code' ? block.text.split('\n') : [])
      expect(code.length).toBe(explanation.split('\n').filter((line, at, lines) => isInCode(lines, at)).length)
    }
  })

  it('that ends within code is read to its end', () => {
    expect(parseRuleText('```\na')).toEqual([{ kind: 'code', text: 'a', isPython: false }])
  })
})

/** Between an odd and an even fence. */
function isInCode(lines: readonly string[], at: number): boolean {
  return !(lines[at]!).startsWith('```') && lines.slice(0, at).filter(line => line.startsWith('```')).length % 2 === 1
}
