import { describe, expect, it } from 'vitest'
import { doubles } from '../../labs/doubles/lab.ts'
import { atOnce, climb } from './steps.ts'

const ids = doubles.implementations.map(({ id }) => id)

describe('a ladder', () => {
  const steps = climb(doubles)

  it('takes a click per implementation, and keeps a place for all', () => {
    expect(steps.clicks).toBe(ids.length)
    expect(steps.shown).toEqual(ids)
  })

  it('shows the baseline from the start, and asks for nothing before the first click', () => {
    expect(steps.revealedAt(0)).toEqual([ids[0]])
    expect(steps.emphasisAt(0)).toBe(ids[0])
    expect(steps.wantedAt(0)).toEqual([])
  })

  it.each(ids.map((id, index) => [index + 1, id] as const))('at click %i speaks of %s, and asks for all up to it', (click, id) => {
    expect(steps.emphasisAt(click)).toBe(id)
    expect(steps.wantedAt(click)).toEqual(ids.slice(0, click))
    expect(steps.revealedAt(click)).toEqual(steps.wantedAt(click))
  })
})

describe('a ladder of a few', () => {
  const few = ['rust-simd', 'python-zip', 'js-chars']
  it('takes a click for each, in the workload\'s order', () => {
    const steps = climb(doubles, few)
    expect(steps.clicks).toBe(3)
    expect(steps.wantedAt(3)).toEqual(['python-zip', 'js-chars', 'rust-simd'])
    expect(steps.emphasisAt(2)).toBe('js-chars')
  })

  it('refuses who is unknown', () => {
    expect(() => climb(doubles, ['python-zip', 'go'])).toThrow('has no implementation "go"')
  })
})

describe('a few at once', () => {
  const few = ['rust-chars', 'js-chars']

  it('takes one click, which asks for all of them', () => {
    const steps = atOnce(doubles, few)
    expect(steps.clicks).toBe(1)
    expect(steps.wantedAt(0)).toEqual([])
    expect(steps.wantedAt(1)).toEqual(['js-chars', 'rust-chars'])
  })

  it('shows them from the start, in the ladder\'s order, and speaks of the first that is named', () => {
    const steps = atOnce(doubles, few)
    expect(steps.revealedAt(0)).toEqual(['js-chars', 'rust-chars'])
    expect([0, 1].map(steps.emphasisAt)).toEqual(['rust-chars', 'rust-chars'])
    expect(atOnce(doubles, few, 'js-chars').emphasisAt(1)).toBe('js-chars')
  })

  it.each([
    [['js-chars', 'rust-gpu'], undefined, 'rust-gpu'],
    [['js-chars'], 'python', 'python'],
    [[''], undefined, ''],
  ])('refuses %j with emphasis %s, naming who is unknown and who there is', (shown, emphasis, stranger) => {
    const refused = () => atOnce(doubles, shown, emphasis)
    expect(refused).toThrow(RangeError)
    expect(refused).toThrow(`The lab doubles has no implementation "${stranger}". There are: python-zip, `)
  })
})
