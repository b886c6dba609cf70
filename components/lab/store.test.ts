import type { SimulatedImplementation } from '../../bench/testing/simulated-runtime.ts'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../bench/testing/simulated-session.ts'
import { settled, SimulatedDeck } from '../runtime/testing/simulated-windows.ts'
import { shareLab } from './store.ts'

const LANES: Record<string, SimulatedImplementation> = { base: { callMs: 2 }, fast: { callMs: 0.5 }, slow: { callMs: 33 } }

async function open(deck: SimulatedDeck) {
  const window = deck.open()
  const lab = simulate(LANES)
  const shared = shareLab('simulated', { ...window, session: lab.session })
  await settled()
  const status = () => shared.state.value.session.status
  return { ...window, ...lab, shared, status, finish: () => lab.time.run(() => status() === 'done') }
}

const firstCalls = (asked: readonly string[]) => asked.filter(question => question.startsWith('firstCall'))

describe('a lab in two windows', () => {
  it('is measured once, though both are told', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck), await open(deck)]
    presenter.shared.tell({ run: ['base', 'fast'] })
    audience.shared.tell({ run: ['base', 'fast'] })
    await audience.finish()
    expect(presenter.shared.state.value).toEqual(audience.shared.state.value)
    expect(firstCalls(audience.wasm.log.asked)).toEqual(['firstCall base', 'firstCall base~', 'firstCall fast'])
    expect(presenter.wasm.log.asked).toEqual([])

    audience.shared.tell({ restart: true })
    presenter.shared.tell({ restart: true })
    await audience.finish()
    expect(firstCalls(audience.wasm.log.asked)).toHaveLength(6)
  })

  it('is not measured again by the window that takes over', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck), await open(deck)]
    audience.shared.tell({ run: ['base', 'fast'] })
    await audience.finish()
    const before = audience.shared.state.value
    audience.close()
    await settled()
    expect(presenter.shared.state.value).toEqual(before)
    presenter.shared.tell({ run: ['base', 'fast', 'slow'] })
    await presenter.finish()
    expect(firstCalls(presenter.wasm.log.asked)).toEqual(['firstCall base', 'firstCall slow'])
    const lane = (id: string, { session }: typeof before) => session.lanes.find(candidate => candidate.id === id)
    expect(lane('fast', presenter.shared.state.value)).toEqual(lane('fast', before))
  })

  it('that is measured when the window is closed is cancelled in the other one, and can be run there', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck), await open(deck)]
    audience.shared.tell({ run: ['base'] })
    await audience.time.run(() => audience.status() === 'measuring')
    audience.close()
    await settled()
    expect(presenter.shared.state.value.session).toMatchObject({ status: 'cancelled', lanes: [] })
    presenter.shared.tell({ run: ['base'] })
    await presenter.finish()
    expect(presenter.status()).toBe('done')
  })

  it('is set to one input', async () => {
    const deck = new SimulatedDeck()
    const [audience, presenter] = [await open(deck), await open(deck)]
    presenter.shared.tell({ configure: { size: 10, variant: '' } })
    await settled()
    expect(audience.shared.state.value.spec).toMatchObject({ size: 10 })
    expect(presenter.shared.state.value).toEqual(JSON.parse(JSON.stringify(audience.shared.state.value)))
  })
})

describe('a lab', () => {
  it('is stopped by whatever else starts, and stops that', async () => {
    const lab = await open(new SimulatedDeck())
    const stopped: string[] = []
    const cell = lab.turns.exclusive('cell', () => stopped.push('cell'))
    void cell.take(() => new Promise(() => {}))
    lab.shared.tell({ run: ['base'] })
    expect(stopped).toEqual(['cell'])
    await lab.time.run(() => lab.status() === 'measuring')
    void cell.take(() => new Promise(() => {}))
    expect(lab.shared.state.value.session).toMatchObject({ status: 'cancelled' })
    expect(lab.shared.state.value.session.failure).toBeUndefined()
  })

  it('that is only looked at stops nothing', async () => {
    const lab = await open(new SimulatedDeck())
    const stopped: string[] = []
    void lab.turns.exclusive('cell', () => stopped.push('cell')).take(() => new Promise(() => {}))
    lab.shared.tell({ prepare: [] })
    await lab.time.run()
    expect(stopped).toEqual([])
    expect(lab.wasm.log.asked).toEqual([])
  })

  it('that nothing disturbs gets ready for the next click, and again after a run', async () => {
    const lab = await open(new SimulatedDeck())
    lab.shared.tell({ prepare: ['base'] })
    await lab.time.run()
    expect(firstCalls(lab.wasm.log.asked)).toEqual(['firstCall base', 'firstCall base~'])
    expect(lab.turns.owner).toBeUndefined()
    lab.shared.tell({ run: ['base'] })
    await lab.finish()
    lab.shared.tell({ prepare: ['base', 'slow'] })
    await lab.time.run()
    expect(firstCalls(lab.wasm.log.asked)).toContain('firstCall slow')
    expect(lab.status()).toBe('done')
  })

  it('that gets ready makes way for whatever starts', async () => {
    const lab = await open(new SimulatedDeck())
    lab.shared.tell({ prepare: ['base', 'slow'] })
    await lab.time.run(() => lab.wasm.log.asked.includes('warmUp base'))
    void lab.turns.exclusive('cell', () => {}).take(() => new Promise(() => {}))
    await lab.time.run()
    expect(firstCalls(lab.wasm.log.asked)).toEqual(['firstCall base'])
    expect(lab.wasm.terminations).toBe(1)
  })

  it('gives its turn back when it is cancelled', async () => {
    const lab = await open(new SimulatedDeck())
    lab.shared.tell({ run: ['base'] })
    await lab.time.run(() => lab.status() === 'measuring')
    lab.shared.tell({ cancel: true })
    await settled()
    expect(lab.turns.owner).toBeUndefined()
  })

  it('drops nothing when it hears late that a rung was hidden', async () => {
    const lab = await open(new SimulatedDeck())
    lab.shared.tell({ run: ['base'] })
    await lab.finish()
    lab.shared.tell({ keep: ['base', 'slow'] })
    await lab.time.run()
    expect(lab.status()).toBe('done')
    expect(firstCalls(lab.wasm.log.asked)).toEqual(['firstCall base', 'firstCall base~'])
  })
})
