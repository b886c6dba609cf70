/** The documentation of the rules: that it is of the pinned ruff, whole and readable. */
import type { Rules } from './rules.ts'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inRoot } from '../../scripts/lib/paths.ts'
import { findRule } from './rules.ts'
import { readLintSnippet } from './snippets.ts'

/** A first visit fetches all of it, bytes. */
const MOST_BYTES = 500_000

const file = readFileSync(inRoot('public/ruff/rules.json'), 'utf8')
const rules = JSON.parse(file) as Rules
const { version } = JSON.parse(readFileSync(inRoot('node_modules/@astral-sh/ruff-wasm-web/package.json'), 'utf8')) as { version: string }

it('are of the ruff that is pinned and checks the cell, and of the rules that are selected (npm run rules writes them)', () => {
  const [, pinned] = /^ruff==(\S+)$/m.exec(readFileSync(inRoot('scripts/lib/python/requirements.txt'), 'utf8'))!
  expect([rules.from, `ruff ${version}`]).toEqual([`ruff ${pinned}`, `ruff ${pinned}`])
  expect(rules.select).toEqual(
    (JSON.parse(readFileSync(inRoot('snippets/tooling/ruff.json'), 'utf8')) as { lint: { select: string[] } }).lint.select,
  )
  expect(file.length).toBeLessThan(MOST_BYTES)
})

it('have every rule that the slide shows, and name one that they do not have', () => {
  const codes = readLintSnippet('snippets/tooling/basket.py').problems.map(({ rule }) => rule!)
  expect(codes.length).toBeGreaterThan(0)
  expect(codes.map(code => findRule(rules, code).code)).toEqual(codes)
  expect(() => findRule(rules, 'ZZZ999')).toThrow('There is no documentation of ZZZ999 (ruff ')
})

it('have no mark of Markdown left in their text, and nothing that runs or leads out of the slide', () => {
  const words = rules.rules.map(({ code, html }) => `${code}: ${html.replace(/<code.*?<\/code>/gs, '')}`)
  expect(words.filter(text => /\]\(|\]\[|\*\*|```|^#|https?:|<(?!\/?(?:h\d|p|ul|ol|li|pre|blockquote)\b)/m.test(text))).toEqual([])
})
