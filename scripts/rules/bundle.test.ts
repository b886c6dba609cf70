import { expect, it } from 'vitest'
import { bundleRules, isSelected } from './bundle.ts'

const rule = (code: string | null, explanation = 'x') => ({ code, name: `n${code}`, fix: 'None.', explanation, summary: 'left out' })

it('a prefix selects the rules of its linter, not those of a longer name', () => {
  const select = ['F', 'C4', 'E7']
  expect(['F401', 'C401', 'E711'].filter(code => isSelected(code, select))).toEqual(['F401', 'C401', 'E711'])
  expect(['FBT001', 'C901', 'E501', 'PERF401'].filter(code => isSelected(code, select))).toEqual([])
})

it('the bundle holds what a slide needs, in the order of the codes, a line a rule', () => {
  const bundle = bundleRules(JSON.stringify([rule('F2'), rule(null), rule('F1'), rule('Z1')]), 'ruff 1.2.3', ['F'])
  expect(JSON.parse(bundle)).toEqual({
    from: 'ruff 1.2.3',
    license: 'MIT License, Copyright (c) 2022 Charles Marsh',
    select: ['F'],
    rules: [{ code: 'F1', name: 'nF1', fix: 'None.', html: '<p>x</p>\n' }, { code: 'F2', name: 'nF2', fix: 'None.', html: '<p>x</p>\n' }],
  })
  expect(bundle.split('\n')).toHaveLength(5)
})

it('documentation leads nowhere, runs nothing, and its Python has the deck\'s colours', () => {
  const text = 'See [a link](https://x.y) and [b], _so_ <script>.\n\n```python\nx = "<"\n```\n\n[b]: https://x.z\n'
  const [{ html }] = (JSON.parse(bundleRules(JSON.stringify([rule('F1', text)]), '', ['F'])) as { rules: [{ html: string }] }).rules
  const code = 'x <span class="code-keyword">=</span> <span class="code-string">&quot;&lt;&quot;</span>\n'
  expect(html).toBe(`<p>See a link and b, so &lt;script&gt;.</p>\n<pre><code class="language-python">${code}</code></pre>\n`)
})
