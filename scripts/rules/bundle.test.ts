import { expect, it } from 'vitest'
import { bundleRules, isSelected } from './bundle.ts'

it('a prefix selects the rules of its linter, not those of a longer name', () => {
  const select = ['F', 'C4', 'E7']
  expect(['F401', 'C401', 'E711'].filter(code => isSelected(code, select))).toEqual(['F401', 'C401', 'E711'])
  expect(['FBT001', 'C901', 'E501', 'PERF401'].filter(code => isSelected(code, select))).toEqual([])
})

it('the bundle holds what a slide needs, in the order of the codes, a line a rule', () => {
  const rule = (code: string | null) => ({ code, name: `n${code}`, fix: 'None.', explanation: 'x', summary: 'left out' })
  const bundle = bundleRules(JSON.stringify([rule('F2'), rule(null), rule('F1'), rule('Z1')]), 'ruff 1.2.3', ['F'])
  expect(JSON.parse(bundle)).toEqual({
    from: 'ruff 1.2.3',
    license: 'MIT License, Copyright (c) 2022 Charles Marsh',
    select: ['F'],
    rules: [{ code: 'F1', name: 'nF1', fix: 'None.', explanation: 'x' }, { code: 'F2', name: 'nF2', fix: 'None.', explanation: 'x' }],
  })
  expect(bundle.split('\n')).toHaveLength(5)
})
