import type { LintMessage } from './lint-link.ts'
import type { LintStoreDeps } from './lint-store.ts'
import { describe, expect, it } from 'vitest'
import { LintStore } from './lint-store.ts'
import { NOTHING, settled, SimulatedLinter } from './testing/simulated-linter.ts'

const FILE = 'snippets/tooling/basket.py'

/** Carries a message to all windows but its own, as a broadcast channel does. */
class Bus {
  readonly #listeners = new Map<string, ((message: LintMessage) => void)[]>()

  link(window: string): LintStoreDeps['lints'] {
    this.#listeners.set(window, [])
    return {
      send: message => this.#listeners.forEach((listeners, other) => other !== window && listeners.forEach(listener => listener(structuredClone(message)))),
      onMessage: listener => this.#listeners.get(window)!.push(listener),
    }
  }
}

function open(bus: Bus, window: string, measures = true) {
  const linter = new SimulatedLinter()
  const others: string[] = []
  const store = new LintStore(FILE, 'x = 1', {
    linter,
    clock: () => performance.now(),
    visibility: { hidden: false, onHidden: () => () => {} },
    wait: () => new Promise(() => {}),
    windows: { isRunner: () => measures, whenKnown: action => action() },
    lints: bus.link(window),
    stopOthers: () => others.push('stop others'),
  })
  return { store, linter, others }
}

describe('a linted cell in two windows', () => {
  it('is looked at once, by the window that measures, and both show what was found', async () => {
    const bus = new Bus()
    const [audience, presenter] = [open(bus, 'audience'), open(bus, 'presenter', false)]
    audience.linter.found = () => ({ ...NOTHING, count: 2 })
    presenter.store.edit('y')
    await settled()
    expect([audience.linter.asked, presenter.linter.asked]).toEqual([['check y'], []])
    expect(presenter.store.state.value).toMatchObject({ status: 'checked', code: 'y', count: 2 })
    expect(presenter.store.state.value).toEqual(audience.store.state.value)
  })

  it('is formatted where ruff is, and both have the text', async () => {
    const bus = new Bus()
    const [audience, presenter] = [open(bus, 'audience'), open(bus, 'presenter', false)]
    presenter.store.tell('format')
    await settled()
    expect([audience.store.text.value, presenter.store.text.value]).toEqual(['formatted x = 1', 'formatted x = 1'])
    presenter.store.tell('reset')
    expect([audience.store.text.value, presenter.store.text.value]).toEqual(['x = 1', 'x = 1'])
  })

  it('has one rule open, and tells a window that comes later what it has', async () => {
    const bus = new Bus()
    const audience = open(bus, 'audience')
    audience.store.edit('y')
    audience.store.open('F401')
    await settled()
    const presenter = open(bus, 'presenter', false)
    expect([presenter.store.text.value, presenter.store.rule.value, presenter.store.state.value.status]).toEqual(['y', 'F401', 'checked'])
    presenter.store.open(undefined)
    expect(audience.store.rule.value).toBeUndefined()
  })
})

describe('a linted cell', () => {
  it('applies a fix to the text that it was found in, and to no other', async () => {
    const { store } = open(new Bus(), 'only')
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
    const { store } = open(new Bus(), 'only')
    store.tell('fixAll')
    store.edit('typed')
    await settled()
    expect(store.text.value).toBe('typed')
  })

  it('stops the labs before it measures', async () => {
    const { store, others, linter } = open(new Bus(), 'only')
    store.check()
    await settled()
    store.tell('measure')
    await settled()
    expect(others).toEqual(['stop others'])
    expect(linter.rounds).toBeGreaterThan(0)
  })
})
