import { expect, it } from 'vitest'
import { piecesOf } from './explanation.ts'

it('parts an explanation into paragraphs and code, without lines that only a test needs', () => {
  const explanation = 'A value was\nmoved.\n\n```compile_fail,E0382\n# fn hidden() {}\nlet a = 1;\n\nlet b = a;\n```\n\nOr clone it.\n'
  expect(piecesOf(explanation)).toEqual([
    { kind: 'text', text: 'A value was moved.' },
    { kind: 'code', text: 'let a = 1;\n\nlet b = a;' },
    { kind: 'text', text: 'Or clone it.' },
  ])
})
