import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, compatibleEdits, offsetsIn } from './edits.ts'

describe('places in a text', () => {
  it('are counted in rows and UTF-16 columns from 1', () => {
    const text = 'a\n\u{1F600}b\n'
    const offsetOf = offsetsIn(text)
    expect([offsetOf(1, 1), offsetOf(1, 2), offsetOf(2, 1), offsetOf(2, 3), offsetOf(3, 1)]).toEqual([0, 1, 2, 4, text.length])
  })

  it('behind the end are the end', () => {
    expect(offsetsIn('ab')(9, 1)).toBe(2)
    expect(offsetsIn('ab')(1, 9)).toBe(2)
    expect(offsetsIn('')(1, 1)).toBe(0)
  })
})

describe('edits', () => {
  it('are applied in the order of the text, whatever their own', () => {
    expect(
      applyEdits('one two', [
        { from: 4, to: 7, insert: '2' },
        { from: 0, to: 3, insert: '1' },
        { from: 3, to: 3, insert: '!' },
      ]),
    ).toBe('1! 2')
  })

  it('of another text are refused', () => {
    expect(() => applyEdits('abc', [{ from: 2, to: 4, insert: '' }])).toThrow('Invalid change range 2 to 4')
  })

  it('of several fixes are chosen so that none touches another, and the first one is always among them', () => {
    const edit = fc.tuple(fc.nat(20), fc.nat(4)).map(([from, length]) => ({ from, to: from + length, insert: 'x' }))
    fc.assert(fc.property(fc.array(edit, { minLength: 1 }), (edits) => {
      const chosen = compatibleEdits(edits.map(one => ({ title: '', edits: [one] })))
      expect(chosen.length).toBeGreaterThan(0)
      expect(chosen.every((one, at) => at === 0 || one.from > chosen[at - 1]!.to)).toBe(true)
      expect(applyEdits('.'.repeat(30), chosen)).toContain('x')
    }))
  })

  it('of a fix with several are taken together or not at all', () => {
    const apart = { title: 'apart', edits: [{ from: 10, to: 11, insert: '' }, { from: 0, to: 1, insert: '' }] }
    const between = { title: 'between', edits: [{ from: 5, to: 6, insert: '' }] }
    expect(compatibleEdits([between, apart])).toEqual([{ from: 0, to: 1, insert: '' }, { from: 10, to: 11, insert: '' }])
  })
})
