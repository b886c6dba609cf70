import type { CellResult } from '../../bench/runtimes/python/python-api.ts'
import type { CellMessage } from './cell-link.ts'
import type { CellStoreDeps } from './cell-store.ts'
import { describe, expect, it } from 'vitest'
import { createCellStore } from './cell-store.ts'

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
  const store = createCellStore(FILE, CODE, {
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
  return { ...store, calls, runner }
}

const settled = () => new Promise(resolve => setImmediate(resolve))

describe('a cell in two windows', () => {
  it('is run once, by the window that measures, and both show what came of it', async () => {
    const bus = new Bus()
    const [audience, presenter] = [open(bus, 'audience'), open(bus, 'presenter', { measures: false })]
    presenter.tell({ run: '3' })
    await settled()
    expect(audience.calls).toEqual(['stop others', 'run 3'])
    expect(presenter.calls).toEqual([])
    expect(presenter.state.value).toMatchObject({ status: 'done', code: '3', value: '2' })
    expect(presenter.state.value).toEqual(audience.state.value)
  })

  it('is stopped where it runs, though another window has begun to measure meanwhile', async () => {
    const bus = new Bus()
    const audience = open(bus, 'audience', { result: new Promise(() => {}) })
    const presenter = open(bus, 'presenter', { measures: false })
    audience.tell({ run: '3' })
    await settled()
    audience.runner.measures = false
    presenter.runner.measures = true
    presenter.tell({ stop: true })
    await settled()
    expect(audience.calls).toEqual(['stop others', 'run 3', 'terminate'])
    expect(presenter.state.value.status).toBe('stopped')
  })

  it('has one text', () => {
    const bus = new Bus()
    const [audience, presenter] = [open(bus, 'audience'), open(bus, 'presenter', { measures: false })]
    presenter.edit('1 + 2')
    expect(audience.text.value).toBe('1 + 2')
    audience.edit('1 + 3')
    expect(presenter.text.value).toBe('1 + 3')
  })

  it('tells a window that comes later what it has', async () => {
    const bus = new Bus()
    const audience = open(bus, 'audience')
    audience.edit('3')
    audience.tell({ run: '3' })
    await settled()
    const presenter = open(bus, 'presenter', { measures: false })
    expect(presenter.text.value).toBe('3')
    expect(presenter.state.value).toEqual(audience.state.value)
  })
})

describe('a cell', () => {
  it('runs as soon as it is known whether this window measures', async () => {
    const known = Promise.withResolvers<void>()
    const cell = open(new Bus(), 'only', { known: known.promise })
    cell.tell({ run: CODE })
    await settled()
    expect(cell.calls).toEqual([])
    known.resolve()
    await settled()
    expect(cell.calls).toEqual(['stop others', `run ${CODE}`])
  })

  it('forgets its result and keeps its text when it is cleared', async () => {
    const cell = open(new Bus(), 'only')
    cell.edit('3')
    cell.tell({ run: '3' })
    await settled()
    cell.tell({ clear: true })
    await settled()
    expect(cell.state.value.status).toBe('idle')
    expect([cell.text.value, cell.original]).toEqual(['3', CODE])
  })
})
