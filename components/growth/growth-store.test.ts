import type { GrowthMessage } from './growth-link.ts'
import { describe, expect, it } from 'vitest'
import { growthRecording } from '../../bench/growth/recording.ts'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { createSession } from '../../bench/session/session.ts'
import { SimulatedRuntime } from '../../bench/testing/simulated-runtime.ts'
import { simulatedDeps, simulatedWorkload } from '../../bench/testing/simulated-session.ts'
import { VirtualTime } from '../../bench/testing/virtual-time.ts'
import { GrowthStore } from './growth-store.ts'
import { reports } from './testing/fixture.ts'

const IDS = ['simd', 'grid']
const SPEC = { lanes: IDS, sizes: [10, 100], seed: 1 }

/** Windows of one deck, of which the one at `runner` measures. */
function windows(count: number) {
  const time = new VirtualTime()
  const at = { runner: 0, open: [] as boolean[] }
  const listeners: ((message: GrowthMessage) => void)[] = []
  const asked: string[] = []
  let stopped = 0
  const stores: GrowthStore[] = []
  function open(): GrowthStore {
    const index = at.open.push(true) - 1
    const runtime = new SimulatedRuntime(time, { implementations: { simd: { callMs: 1 }, grid: { callMs: 2 } } })
    const store = new GrowthStore(simulatedWorkload(IDS), {
      machine: { cpu: '', cores: 1, os: 'none' },
      windows: { isRunner: () => at.runner === index, whenKnown: action => action() },
      link: {
        // As a channel does: copies, and never to oneself.
        send: message => listeners.forEach((listener, other) => other !== index && at.open[index] && at.open[other] && listener(JSON.parse(JSON.stringify(message)) as GrowthMessage)),
        onMessage: (listener) => { listeners[index] = listener },
      },
      fetchRecording: (variant) => {
        asked.push(variant)
        return variant === ''
          ? Promise.resolve(growthRecording(reports()))
          : Promise.reject(new RuntimeFailure({ what: 'not there', where: `recorded/${variant}`, remedy: 'Record it.' }))
      },
      stopOthers: () => stopped++,
      createSession: workload => createSession(workload, simulatedDeps(time, () => runtime)),
    })
    stores.push(store)
    return store
  }
  Array.from({ length: count }, open)
  return { at, time, open, stores: stores as [GrowthStore, ...GrowthStore[]], asked, stopped: () => stopped }
}

const isDone = (store: GrowthStore) => () => store.state.value.status === 'done'

describe('growthStore', () => {
  it('measures in one window, whichever was pressed, and shows it in both', async () => {
    const { time, stores: [one, other], stopped } = windows(2)
    other!.tell({ measure: SPEC })
    await time.run(isDone(other!))
    expect(one.state.value.reports).toHaveLength(2)
    expect(other!.state.value).toEqual(one.state.value)
    expect(stopped()).toBe(1)
  })

  it('cancels from the other window', async () => {
    const { time, stores: [one, other] } = windows(2)
    one.tell({ measure: SPEC })
    await time.run(() => one.state.value.now?.size === 100)
    other!.tell({ cancel: true })
    expect([one.state.value.status, other!.state.value.status]).toEqual(['cancelled', 'cancelled'])
  })

  it('takes over what the other window had measured when that one is closed in the middle', async () => {
    const { at, time, stores: [one, other] } = windows(2)
    one.tell({ measure: SPEC })
    await time.run(() => one.state.value.now?.size === 100)
    at.open[0] = false
    at.runner = 1
    other!.tell({ cancel: true })
    expect(other!.state.value).toMatchObject({ status: 'cancelled' })
    expect(other!.state.value.now).toBeUndefined()
    other!.tell({ measure: SPEC })
    await time.run(isDone(other!))
    expect(other!.state.value.reports.map(({ input }) => input.size)).toEqual([10, 100])
  })

  it('has one guess and one choice for all windows', () => {
    const { stores: [one, other] } = windows(2)
    one.choose({ guess: 300 })
    other!.choose({ variant: 'clusters' })
    expect(one.choice.value).toEqual({ guess: 300, variant: 'clusters' })
  })

  it('tells a window that is opened later the guess, whichever window measures', () => {
    const { at, stores: [one], open } = windows(1)
    at.runner = 1
    one.choose({ guess: 300 })
    expect(open().choice.value).toEqual({ guess: 300 })
  })

  it('fetches each recording once, and keeps why one is not there', async () => {
    const { stores: [store], asked } = windows(1)
    await Promise.all([store.want(''), store.want(''), store.want('spiral')])
    expect(asked).toEqual(['', 'spiral'])
    expect(store.recordings.get('')).toMatchObject({ kind: 'growth' })
    expect(store.recordings.get('spiral')).toMatchObject({ what: 'not there', where: 'recorded/spiral' })
  })
})
