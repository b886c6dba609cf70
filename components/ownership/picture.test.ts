import { describe, expect, it } from 'vitest'
import { guessLine } from './guess.ts'
import { layOutMemory } from './memory-layout.ts'
import { memoryAfter } from './memory.ts'
import { memorySentence, stepSentence } from './sentences.ts'
import { readTracedSnippet } from './snippets.ts'
import { ACCEPTED, refused, traceOf } from './testing.ts'

function arrowsOf(name: string, step: number) {
  return layOutMemory(readTracedSnippet(name).trace, step, 0, 400).arrows.map(
    ({ kind, isDangling }) => `${kind}${isDangling ? ' to nothing' : ''}`,
  )
}

describe('arrows', () => {
  it('go from the owner to its value, and to the new owner\'s after a move', () => {
    const { trace } = readTracedSnippet('e0382')
    const from = (step: number) => layOutMemory(trace, step, 0, 400).arrows.map(({ path }) => path.split(' ')[1])
    expect(from(1)).toHaveLength(1)
    expect(from(2)).toHaveLength(1)
    expect(from(2)).not.toEqual(from(1))
  })

  it('of a borrow say its kind, and end with its last use', () => {
    expect(arrowsOf('e0499', 3)).toEqual(['owns', '&mut', '&mut'])
    expect(arrowsOf('non-lexical', 3)).toEqual(['owns', '&'])
    expect(arrowsOf('non-lexical', 4)).toEqual(['owns'])
    expect(arrowsOf('non-lexical', 5)).toEqual([])
  })

  it('point at nothing where the value was dropped or has moved', () => {
    expect(arrowsOf('e0597', 3)).toEqual(['&'])
    expect(arrowsOf('e0597', 4)).toEqual(['& to nothing'])
    expect(arrowsOf('e0505', 3)).toEqual(['owns', '& to nothing'])
  })
})

describe('what a box says', () => {
  it('a moved and a dropped name say so, and a freed value does', () => {
    const at = (name: string, step: number) => layOutMemory(readTracedSnippet(name).trace, step, 0, 400)
    expect(at('e0382', 2).slots.map(({ name, detail }) => [name, detail])).toEqual([['a', 'moved'], ['b', 'Vec<i32>']])
    expect(at('non-lexical', 5).heaps).toMatchObject([{ detail: 'freed', isFreed: true }])
    expect(at('arc-mutex', 4).heaps).toMatchObject([{ content: '2', detail: '2 owners' }])
    expect(at('arc-mutex', 5).heaps).toMatchObject([{ detail: '1 owner' }])
  })

  it('heads stand over what is there', () => {
    const heads = (step: number) => layOutMemory(readTracedSnippet('arc-mutex').trace, step, 0, 400).heads.map(({ text }) => text)
    expect([heads(0), heads(1), heads(3)]).toEqual([[], ['stack', 'heap'], ['stack', 'another thread', 'heap']])
  })
})

describe('sentences', () => {
  const { trace, record } = readTracedSnippet('non-lexical')

  it('tell what happens, and what follows', () => {
    expect([0, 1, 2, 3, 4, 5].map(step => stepSentence(trace, record, step))).toEqual([
      'Nothing has happened yet.',
      '`v` owns a value on the heap.',
      '`first` borrows from `v`, to read.',
      'It prints 1.',
      '`v` changes the value; the borrow by `first` has ended.',
      '`first` is dropped; `v` is dropped; its memory is freed.',
    ])
  })

  it('are rustc\'s from the refusal on', () => {
    const steps = traceOf([{ line: 1, events: [{ do: 'own', name: 'a', type: 'i32', value: '1' }] }, { refused: true }, {}])
    expect([1, 2, 3].map(step => stepSentence(steps, refused([]), step))).toEqual([
      '`a` owns its value on the stack.',
      'error[E0382]: borrow of moved value: `a`',
      'error[E0382]: borrow of moved value: `a`',
    ])
  })

  it('describe the picture to those who do not see it', () => {
    expect(memorySentence(memoryAfter(trace, 0))).toBe('There is nothing in memory yet.')
    expect(memorySentence(memoryAfter(trace, 2))).toBe('In memory: v owns 1 2 3 on the heap; first borrows & v.')
    expect(memorySentence(memoryAfter(trace, 5))).toBe('In memory: v is dropped; first is dropped; 1 2 3 4 on the heap is freed.')
  })
})

describe('the guess', () => {
  it('is asked for, kept, and held against the truth', () => {
    expect(guessLine(ACCEPTED, undefined, 0)).toBe('Does it compile? Guess first.')
    expect(guessLine(ACCEPTED, 'refused', 0)).toBe('Your guess: rustc refuses it. The next click tells.')
    expect(guessLine(ACCEPTED, 'runs', 1)).toBe('It compiles, as guessed.')
    expect(guessLine(ACCEPTED, 'refused', 1)).toBe('It compiles, against the guess.')
    expect(guessLine(refused([]), 'refused', 2)).toBe('rustc refuses it, as guessed.')
    expect(guessLine(refused([]), undefined, 1)).toBe('rustc refuses it.')
  })
})
