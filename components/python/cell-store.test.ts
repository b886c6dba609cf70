import type { CellResult } from '../../bench/runtimes/python/python-api.ts'
import { describe, expect, it } from 'vitest'
import { settled, SimulatedDeck } from '../runtime/testing/simulated-windows.ts'
import { CellStore } from './cell-store.ts'

const FILE = 'snippets/cells/sum.py'
const CODE = '1 + 1'
const RESULT: CellResult = { output: '', omittedLines: 0, value: '2', elapsedMs: 1 }

async function open(deck: SimulatedDeck, result = Promise.resolve(RESULT)) {
  const calls: string[] = []
  const { windows, turns, visibility } = deck.open()
  const store = new CellStore(FILE, CODE, {
    windows,
    turns,
    python: {
      startUp: { step: 'ready', loadedBytes: 0, totalBytes: 0 },
      start: () => Promise.resolve(),
      runCell: (code) => {
        calls.push(`run ${code}`)
        return result
      },
      terminate: () => calls.push('terminate'),
    },
  })
  await settled()
  return { store, calls, turns, visibility }
}

const endless = () => new Promise<CellResult>(() => {})

describe('a cell in two windows', () => {
  it('is run once, by the window that measures, and both show what came of it', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck), await open(deck)]
    presenter.store.tell({ run: '3' })
    await settled()
    expect(audience.calls).toEqual(['run 3'])
    expect(presenter.calls).toEqual([])
    expect(presenter.store.state.value).toMatchObject({ status: 'done', code: '3', value: '2' })
    expect(presenter.store.state.value).toEqual(audience.store.state.value)
  })

  it('is run once by a click that both follow, and once by two presses at once', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck), await open(deck)]
    audience.store.tell({ show: CODE })
    await settled()
    presenter.store.tell({ show: CODE })
    await settled()
    expect(audience.calls).toEqual([`run ${CODE}`])

    audience.store.tell({ run: '3' })
    presenter.store.tell({ run: '3' })
    await settled()
    expect(audience.calls).toContain('run 3')
    expect(audience.calls).not.toContain('terminate')
  })

  it('is stopped where it runs when another window takes over, and both keep what was printed', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck, endless()), await open(deck)]
    audience.store.tell({ run: '3' })
    await settled()
    audience.visibility.value = 'hidden'
    await settled()
    expect(audience.calls).toEqual(['run 3', 'terminate'])
    for (const { store } of [audience, presenter])
      expect(store.state.value).toMatchObject({ status: 'stopped', code: '3' })
    presenter.store.tell({ run: '4' })
    await settled()
    expect(audience.store.state.value).toMatchObject({ status: 'done', code: '4' })
  })

  it('has one text', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck), await open(deck)]
    presenter.store.edit('1 + 2')
    await settled()
    expect(audience.store.text.value).toBe('1 + 2')
    audience.store.edit('1 + 3')
    await settled()
    expect(presenter.store.text.value).toBe('1 + 3')
  })
})

describe('a cell', () => {
  it('is stopped by whatever else runs, and stops that; Python is ended only while something runs in it', async () => {
    const { store, calls, turns } = await open(new SimulatedDeck(), endless())
    const stopped: string[] = []
    const lab = turns.exclusive('lab', () => stopped.push('lab'))
    void lab.take(endless)
    store.tell({ run: '3' })
    await settled()
    expect(stopped).toEqual(['lab'])
    void lab.take(endless)
    expect(calls).toEqual(['run 3', 'terminate'])
    expect(store.state.value.status).toBe('stopped')
    void turns.exclusive('growth', () => {}).take(endless)
    expect(calls).toEqual(['run 3', 'terminate'])
  })

  it('forgets its result and keeps its text when it is cleared', async () => {
    const { store } = await open(new SimulatedDeck())
    store.edit('3')
    store.tell({ run: '3' })
    await settled()
    store.tell({ clear: true })
    await settled()
    expect(store.state.value.status).toBe('idle')
    expect([store.text.value, store.original]).toEqual(['3', CODE])
  })
})
