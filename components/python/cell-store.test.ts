import type { CellResult } from '../../bench/runtimes/python/python-api.ts'
import type { CellMessage } from './cell-link.ts'
import type { CellStoreDeps } from './cell-store.ts'
import { describe, expect, it } from 'vitest'
import { CellStore } from './cell-store.ts'

const FILE = 'snippets/cells/sum.py'
const CODE = '1 + 1'
const RESULT: CellResult = { output: '', omittedLines: 0, value: '2', elapsedMs: 1 }

/** Carries a message to all windows but its own, as a broadcast channel does. */
class Bus {
  readonly #listeners = new Map<string, ((message: CellMessage) => void)[]>()

  link(window: string): CellStoreDeps['cells'] {
    this.#listeners.set(window, [])
    return {
      send: message => this.#listeners.forEach((listeners, other) => other !== window && listeners.forEach(listener => listener(structuredClone(message)))),
      onMessage: listener => this.#listeners.get(window)!.push(listener),
    }
  }
}

function open(bus: Bus, window: string, { measures = true, known = Promise.resolve(), result = Promise.resolve(RESULT) } = {}) {
  const calls: string[] = []
  const runner = { measures }
  const store = new CellStore(FILE, CODE, {
    cells: bus.link(window),
    windows: { isRunner: () => runner.measures, whenKnown: action => void known.then(action) },
    stopOthers: () => calls.push('stop others'),
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
  return { store, calls, runner }
}

const settled = () => new Promise(resolve => setImmediate(resolve))

describe('a cell in two windows', () => {
  it('is run once, by the measuring window, and both show the result', async () => {
    const bus = new Bus()
    const [audience, presenter] = [open(bus, 'audience'), open(bus, 'presenter', { measures: false })]
    presenter.store.tell({ run: '3' })
    await settled()
    expect(audience.calls).toEqual(['stop others', 'run 3'])
    expect(presenter.calls).toEqual([])
    expect(presenter.store.state.value).toMatchObject({ status: 'done', code: '3', value: '2' })
    expect(presenter.store.state.value).toEqual(audience.store.state.value)
  })

  it('is stopped where it runs, though another window has begun to measure meanwhile', async () => {
    const bus = new Bus()
    const audience = open(bus, 'audience', { result: new Promise(() => {}) })
    const presenter = open(bus, 'presenter', { measures: false })
    audience.store.tell({ run: '3' })
    await settled()
    audience.runner.measures = false
    presenter.runner.measures = true
    presenter.store.tell({ stop: true })
    await settled()
    expect(audience.calls).toEqual(['stop others', 'run 3', 'terminate'])
    expect(presenter.store.state.value.status).toBe('stopped')
  })

  it('has one text', () => {
    const bus = new Bus()
    const [audience, presenter] = [open(bus, 'audience'), open(bus, 'presenter', { measures: false })]
    presenter.store.edit('1 + 2')
    expect(audience.store.text.value).toBe('1 + 2')
    audience.store.edit('1 + 3')
    expect(presenter.store.text.value).toBe('1 + 3')
  })

  it('tells a window that comes later what it has', async () => {
    const bus = new Bus()
    const audience = open(bus, 'audience')
    audience.store.edit('3')
    audience.store.tell({ run: '3' })
    await settled()
    const presenter = open(bus, 'presenter', { measures: false })
    expect(presenter.store.text.value).toBe('3')
    expect(presenter.store.state.value).toEqual(audience.store.state.value)
  })
})

describe('a cell', () => {
  it('runs as soon as it is known whether this window measures', async () => {
    const known = Promise.withResolvers<void>()
    const cell = open(new Bus(), 'only', { known: known.promise })
    cell.store.tell({ run: CODE })
    await settled()
    expect(cell.calls).toEqual([])
    known.resolve()
    await settled()
    expect(cell.calls).toEqual(['stop others', `run ${CODE}`])
  })

  it('forgets its result and keeps its text when it is cleared', async () => {
    const cell = open(new Bus(), 'only')
    cell.store.edit('3')
    cell.store.tell({ run: '3' })
    await settled()
    cell.store.tell({ clear: true })
    await settled()
    expect(cell.store.state.value.status).toBe('idle')
    expect([cell.store.text.value, cell.store.original]).toEqual(['3', CODE])
  })
})
