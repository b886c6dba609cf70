import { describe, expect, it } from 'vitest'
import { settled, SimulatedDeck } from '../runtime/testing/simulated-windows.ts'
import { LintStore } from './lint-store.ts'
import { NOTHING, SimulatedLinter } from './testing/simulated-linter.ts'

const FILE = 'snippets/tooling/basket.py'

async function open(deck: SimulatedDeck) {
  const linter = new SimulatedLinter()
  const { windows, turns, visibility } = deck.open()
  const store = new LintStore(FILE, 'x = 1', {
    linter,
    clock: () => performance.now(),
    visibility: { hidden: false, onHidden: () => () => {} },
    wait: () => new Promise(() => {}),
    windows,
    turns,
  })
  await settled()
  return { store, linter, turns, visibility }
}

describe('a linted cell in two windows', () => {
  it('is looked at once, by the window that measures, and both show what was found', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck), await open(deck)]
    audience.linter.found = () => ({ ...NOTHING, count: 2 })
    presenter.store.edit('y')
    await settled()
    expect([audience.linter.asked, presenter.linter.asked]).toEqual([['check y'], []])
    expect(presenter.store.state.value).toMatchObject({ status: 'checked', code: 'y', count: 2 })
    expect(presenter.store.state.value).toEqual(audience.store.state.value)
  })

  it('is formatted where ruff is, and both have the text', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck), await open(deck)]
    presenter.store.tell('format')
    await settled()
    expect([audience.store.text.value, presenter.store.text.value]).toEqual(['formatted x = 1', 'formatted x = 1'])
    presenter.store.tell('reset')
    await settled()
    expect([audience.store.text.value, presenter.store.text.value]).toEqual(['x = 1', 'x = 1'])
  })

  it('has one rule open, and tells a window that comes later what it has', async () => {
    const deck = new SimulatedDeck()
    const audience = await open(deck)
    audience.store.edit('y')
    audience.store.open('F401')
    await settled()
    const presenter = await open(deck)
    expect([presenter.store.text.value, presenter.store.rule.value, presenter.store.state.value.status]).toEqual(['y', 'F401', 'checked'])
    presenter.store.open(undefined)
    await settled()
    expect(audience.store.rule.value).toBeUndefined()
  })
})

describe('a linted cell that another window takes over', () => {
  it('keeps its problems and times, and is not looked at again before it changes', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck), await open(deck)]
    audience.store.check()
    await settled()
    audience.store.tell('measure')
    await settled()
    const before = audience.store.state.value
    expect(before.timing).toBeDefined()
    audience.visibility.value = 'hidden'
    await settled()
    presenter.store.check()
    await settled()
    expect(presenter.store.state.value).toEqual(JSON.parse(JSON.stringify(before)))
    expect([presenter.linter.asked, presenter.linter.rounds]).toEqual([[], 0])
    audience.store.edit('y')
    await settled()
    expect(presenter.linter.asked).toEqual(['check y'])
  })
})

describe('a linted cell', () => {
  it('applies a fix to the text that it was found in, and to no other', async () => {
    const { store } = await open(new SimulatedDeck())
    const problem = { message: '', line: 1, column: 1, from: 0, to: 1, fix: { title: '', edits: [{ from: 0, to: 1, insert: 'z' }] } }
    store.fix(problem)
    expect(store.text.value, 'nothing is known of it yet').toBe('x = 1')
    store.check()
    await settled()
    store.fix(problem)
    expect(store.text.value).toBe('z = 1')
    store.edit('other')
    store.fix(problem)
    expect(store.text.value).toBe('other')
  })

  it('keeps what is typed while ruff rewrites', async () => {
    const { store } = await open(new SimulatedDeck())
    store.tell('fixAll')
    store.edit('typed')
    await settled()
    expect(store.text.value).toBe('typed')
  })

  it('takes times in its turn: it stops what measures, and is stopped by what starts', async () => {
    const { store, linter, turns } = await open(new SimulatedDeck())
    const stopped: string[] = []
    const lab = turns.exclusive('lab', () => stopped.push('lab'))
    void lab.take(() => new Promise(() => {}))
    store.check()
    await settled()
    expect(stopped).toEqual([])
    linter.onRound = (round) => {
      if (round === 3)
        void lab.take(() => new Promise(() => {}))
    }
    store.tell('measure')
    await settled()
    expect(stopped).toEqual(['lab'])
    expect(linter.rounds).toBe(3)
    expect(store.state.value).toMatchObject({ status: 'checked', isMeasuring: false })
    expect(store.state.value.timing).toBeUndefined()
    expect(linter.terminated).toBe(0)
  })
})
