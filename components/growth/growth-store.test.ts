import { describe, expect, it } from 'vitest'
import { growthRecording } from '../../bench/growth/recording.ts'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { createSession } from '../../bench/session/session.ts'
import { SimulatedRuntime } from '../../bench/testing/simulated-runtime.ts'
import { simulatedDeps, simulatedWorkload } from '../../bench/testing/simulated-session.ts'
import { VirtualTime } from '../../bench/testing/virtual-time.ts'
import { settled, SimulatedDeck } from '../runtime/testing/simulated-windows.ts'
import { GrowthStore } from './growth-store.ts'
import { reports } from './testing/fixture.ts'

const IDS = ['simd', 'grid']
const SPEC = { lanes: IDS, sizes: [10, 100], seed: 1 }

async function windows(count: number) {
  const [time, deck] = [new VirtualTime(), new SimulatedDeck()]
  const asked: string[] = []
  const all = []
  for (let index = 0; index < count; index++) {
    const window = deck.open()
    const runtime = new SimulatedRuntime(time, { implementations: { simd: { callMs: 1 }, grid: { callMs: 2 } } })
    const store = new GrowthStore(simulatedWorkload(IDS), {
      machine: { cpu: '', cores: 1, os: 'none' },
      windows: window.windows,
      turns: window.turns,
      fetchRecording: (variant) => {
        asked.push(variant)
        return variant === ''
          ? Promise.resolve(growthRecording(reports()))
          : Promise.reject(new RuntimeFailure({ what: 'not there', where: `recorded/${variant}`, remedy: 'Record it.' }))
      },
      createSession: workload => createSession(workload, simulatedDeps(time, () => runtime)),
    })
    await settled()
    all.push({ ...window, runtime, store })
  }
  return { time, asked, windows: all, stores: all.map(({ store }) => store) as [GrowthStore, GrowthStore] }
}

type Opened = Awaited<ReturnType<typeof windows>>
type Two = Opened & { windows: [Opened['windows'][number], Opened['windows'][number]] }

const isDone = (store: GrowthStore) => () => store.state.value.status === 'done'

describe('growthStore', () => {
  it('measures once, in one window, what both are told at once, and shows it in both', async () => {
    const { time, stores: [one, other], windows: [{ runtime }, second] } = await windows(2) as Two
    other.tell({ measure: SPEC })
    one.tell({ measure: SPEC })
    await time.run(isDone(other))
    expect(one.state.value.reports).toHaveLength(2)
    expect(other.state.value).toEqual(one.state.value)
    expect(runtime.log.asked.filter(question => question.startsWith('load'))).toEqual(['load 10', 'load 100'])
    expect(second.runtime.log.asked).toEqual([])
  })

  it('cancels from the other window', async () => {
    const { time, stores: [one, other] } = await windows(2)
    one.tell({ measure: SPEC })
    await time.run(() => one.state.value.now?.size === 100)
    other.tell({ cancel: true })
    await settled()
    expect([one.state.value.status, other.state.value.status]).toEqual(['cancelled', 'cancelled'])
  })

  it('takes over what the other window had measured when that one is closed in the middle', async () => {
    const { time, stores: [one, other], windows: [first, second] } = await windows(2) as Two
    one.tell({ measure: SPEC })
    await time.run(() => one.state.value.now?.size === 100)
    first.close()
    await settled()
    expect(other.state.value).toMatchObject({ status: 'cancelled' })
    expect(other.state.value.now).toBeUndefined()
    other.tell({ measure: SPEC })
    await time.run(isDone(other))
    expect(other.state.value.reports.map(({ input }) => input.size)).toEqual([10, 100])
    expect(second.runtime.log.asked.filter(question => question.startsWith('load'))).toEqual(['load 100'])
  })

  it('is stopped by whatever else starts, and stops that', async () => {
    const { time, stores: [store], windows: [{ turns }] } = await windows(1) as Two
    const stopped: string[] = []
    const cell = turns.exclusive('cell', () => stopped.push('cell'))
    void cell.take(() => new Promise(() => {}))
    store.tell({ measure: SPEC })
    expect(stopped).toEqual(['cell'])
    await time.run(() => store.state.value.now?.size === 100)
    void cell.take(() => new Promise(() => {}))
    expect(store.state.value.status).toBe('cancelled')
  })

  it('has one guess and one choice for all windows', async () => {
    const { stores: [one, other] } = await windows(2)
    one.choose({ guess: 300 })
    await settled()
    other.choose({ variant: 'clusters' })
    await settled()
    expect(one.choice.value).toEqual({ guess: 300, variant: 'clusters' })
  })

  it('fetches each recording once, and keeps why one is not there', async () => {
    const { stores: [store], asked } = await windows(1)
    await Promise.all([store.want(''), store.want(''), store.want('spiral')])
    expect(asked).toEqual(['', 'spiral'])
    expect(store.recordings.get('')).toMatchObject({ kind: 'growth' })
    expect(store.recordings.get('spiral')).toMatchObject({ what: 'not there', where: 'recorded/spiral' })
  })
})
