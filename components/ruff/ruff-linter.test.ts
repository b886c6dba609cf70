/** Ruff itself, as the deck's packages bring it, on the deck's own cell and on bad input. */
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Workspace } from '@astral-sh/ruff-wasm-web'
import { describe, expect, it } from 'vitest'
import { createPause } from '../../bench/runtimes/pause.ts'
import { applyEdits } from './edits.ts'
import { MOST_PROBLEMS } from './linter-api.ts'
import { openWorkspace, RuffLinter } from './ruff-linter.ts'
import { readLintSnippet } from './snippets.ts'

const FILE = 'snippets/tooling/basket.py'
/** The deck's largest file but one. Updating ruff shows here what that costs a first visit, in bytes. */
const MOST_BYTES = 12 * 2 ** 20

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const wasm = fromRoot('node_modules/@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm')
const linter = new RuffLinter(openWorkspace(readFileSync(wasm)), () => performance.now(), createPause)
const { code } = readLintSnippet(FILE)

describe('ruff', () => {
  it('is the one of the lock file, and within its size', () => {
    const lock = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')) as { packages: Record<string, { version: string }> }
    expect(Workspace.version()).toBe(lock.packages['node_modules/@astral-sh/ruff-wasm-web']!.version)
    expect(statSync(wasm).size).toBeLessThan(MOST_BYTES)
  })

  it('finds in the slide\'s code what is printed (npx vitest run components/ruff -u writes it)', async () => {
    const { problems } = linter.check(code)
    await expect(`${JSON.stringify(problems, null, 2)}\n`).toMatchFileSnapshot(fromRoot('snippets/tooling/basket.ruff.json'))
  })

  it('points at the characters that a problem is about, behind an emoji too', () => {
    const text = 'x = "\u{1F600}"; y = f"none"\nprint(x, y)\n'
    const [problem] = linter.check(text).problems
    expect([problem!.rule, text.slice(problem!.from, problem!.to)]).toEqual(['E702', ';'])
    expect(linter.check(text).problems.map(({ from, to }) => text.slice(from, to))).toContain('f"none"')
  })

  it('has for every fix of the slide edits that take its problem away', () => {
    const { problems } = linter.check(code)
    expect(problems.map(({ rule }) => rule)).toEqual(['F401', 'B006', 'E711', 'F541'])
    for (const { rule, fix } of problems)
      expect(linter.check(applyEdits(code, fix!.edits)).problems.map(problem => problem.rule)).not.toContain(rule)
  })

  it('fixes all of it, formats it, and then has nothing to say', () => {
    const clean = linter.format(linter.fixAll(code))!
    expect(clean).toMatch(/^def add\(item, basket=None\):\n {4}if basket is None:\n/)
    expect(clean).not.toMatch(/\n$/)
    expect(linter.check(clean)).toMatchObject({ problems: [], count: 0, fixable: 0 })
    expect(linter.format(clean)).toBe(clean)
    expect(linter.format(`${clean}\n`)).toBe(`${clean}\n`)
  })

  it('fits its slide before and after', () => {
    for (const text of [code, linter.fixAll(code), linter.format(linter.fixAll(code))!]) {
      expect(text.split('\n').length).toBeLessThanOrEqual(10)
      expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(33)
    }
  })
})

describe('bad input', () => {
  it.each(['def f(:\n  x =', '"""', '(', 'x = 1\n\ty = 2', '\0', 'print "two"'])(
    '%j does not parse: its errors have places, and it stays as it is',
    (text) => {
      const { syntaxErrors, problems } = linter.check(text)
      expect(syntaxErrors).toBeGreaterThan(0)
      expect(problems.every(({ from, to }) => from >= 0 && to <= text.length && from <= to)).toBe(true)
      expect(linter.format(text)).toBeUndefined()
      expect(linter.fixAll(text)).toBe(text)
    },
  )

  it('an empty text has no problems', () => {
    expect(linter.check('')).toMatchObject({ problems: [], count: 0 })
    expect(linter.format('')).toBe('')
  })

  it('10,000 lines are counted whole, and the first problems told', () => {
    const { count, problems } = linter.check('import os\n'.repeat(10_000))
    expect(count).toBeGreaterThan(MOST_PROBLEMS)
    expect(problems).toHaveLength(MOST_PROBLEMS)
  })
})

describe('times', () => {
  it('are of batches, and above zero', async () => {
    const plan = await linter.plan(code)
    const { lintMs, formatMs } = await linter.round(code, plan)
    expect(lintMs).toBeGreaterThan(0)
    expect(formatMs).toBeGreaterThan(0)
  })

  it('are planned for a text while another plan is still under way', async () => {
    const plans = await Promise.all([linter.plan(code), linter.plan('x = 1')])
    expect(plans.every(({ lint, format }) => lint > 0 && format! > 0)).toBe(true)
  })

  it('leave out the formatting of what does not parse', async () => {
    linter.warm('def')
    const plan = await linter.plan('def')
    expect(plan.format).toBeUndefined()
    expect(await linter.round('def', plan)).not.toHaveProperty('formatMs')
  })
})
