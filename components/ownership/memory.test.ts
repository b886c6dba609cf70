import { describe, expect, it } from 'vitest'
import { lineAt, memoryAfter } from './memory.ts'
import { traceOf } from './testing.ts'

const VEC = { do: 'own', name: 'v', type: 'Vec<i32>', heap: '1 2' }

const after = (...events: object[]) => memoryAfter(traceOf([{ line: 1, events }]), 1)

describe('memory', () => {
  it('is empty before the first step', () => {
    expect(memoryAfter(traceOf([{ line: 1, events: [VEC] }]), 0)).toEqual({ slots: [], heaps: [], borrows: [], printed: [] })
  })

  it('holds a name and what it owns', () => {
    const { slots, heaps } = after(VEC, { do: 'own', name: 'x', type: 'i32', value: '5' })
    expect(slots).toMatchObject([{ name: 'v', state: 'live', heap: 0, frame: 'stack' }, { name: 'x', value: '5' }])
    expect(heaps).toMatchObject([{ content: '1 2', owners: [0] }])
  })

  it('a move leaves the old name without a value, and the new one with the same heap', () => {
    const { slots, heaps } = after(VEC, { do: 'move', name: 'v', to: 'w' })
    expect(slots).toMatchObject([{ name: 'v', state: 'moved' }, { name: 'w', state: 'live', heap: 0 }])
    expect(heaps).toMatchObject([{ owners: [1] }])
  })

  it('a move into what is there already bears no new name', () => {
    const { slots } = after(
      { do: 'own', name: 'near', type: 'Vec<P>' },
      { do: 'own', name: 'p', type: 'P', value: '1' },
      { do: 'move', name: 'p', to: 'near' },
    )
    expect(slots).toMatchObject([{ name: 'near', state: 'live' }, { name: 'p', state: 'moved' }])
  })

  it('a variable may move to another thread under the same name, which then refers to the new one', () => {
    const { slots } = after(VEC, { do: 'move', name: 'v', to: 'v', frame: 'thread' }, { do: 'drop', name: 'v' })
    expect(slots.map(({ frame, state }) => [frame, state])).toEqual([['stack', 'moved'], ['thread', 'dropped']])
  })

  it('owners are counted, and the last one to be dropped frees the value', () => {
    const both = [VEC, { do: 'share', name: 'w', of: 'v' }]
    expect(after(...both).heaps).toMatchObject([{ owners: [0, 1], isShared: true }])
    expect(after(...both, { do: 'drop', name: 'v' }).heaps[0]!.owners).toEqual([1])
    expect(after(...both, { do: 'drop', name: 'v' }, { do: 'drop', name: 'w' }).heaps[0]!.owners).toEqual([])
  })

  it('a borrow lives until its last use', () => {
    const trace = traceOf([
      { line: 1, events: [VEC] },
      { line: 2, events: [{ do: 'borrow', name: 'r', of: 'v', kind: '&', type: '&i32', until: 3, isIntoHeap: true }] },
      { line: 3 },
      { line: 4, events: [{ do: 'change', name: 'v', heap: '1 2 3' }] },
    ])
    expect([2, 3, 4].map(step => memoryAfter(trace, step).borrows[0]!.isLive)).toEqual([true, true, false])
    expect(memoryAfter(trace, 4).heaps[0]!.content).toBe('1 2 3')
  })

  it('a name that is there already may come to borrow', () => {
    const { slots, borrows } = after({ do: 'own', name: 'r', type: '&i32' }, VEC, {
      do: 'borrow',
      name: 'r',
      of: 'v',
      kind: '&mut',
      type: '&mut',
    })
    expect(slots).toHaveLength(2)
    expect(borrows).toMatchObject([{ by: 0, to: 1, from: 1, isLive: true }])
  })

  it.each([
    [[{ do: 'move', name: 'a', to: 'b' }], 'step 1, move: nothing that lives is called `a`'],
    [[VEC, { do: 'drop', name: 'v' }, { do: 'change', name: 'v', heap: '' }], 'step 1, change: nothing that lives is called `v`'],
    [[{ do: 'own', name: 'x', type: 'i32' }, { do: 'share', name: 'y', of: 'x' }], 'step 1, share: `x` owns nothing on the heap'],
  ])('refuses what cannot happen: %j', (events, message) => {
    expect(() => after(...events)).toThrow(message)
  })
})

it('a step without a line stands at the one before', () => {
  const trace = traceOf([{ line: 4 }, {}, { line: 6 }, {}])
  expect([0, 1, 2, 3, 4].map(step => lineAt(trace, step))).toEqual([undefined, 4, 4, 6, 6])
})
