import type { SimulatedWindow } from './testing/simulated-windows.ts'
import { describe, expect, it } from 'vitest'
import { Shared } from './shared.ts'
import { settled, SimulatedDeck } from './testing/simulated-windows.ts'

interface Count { count: number, isRunning: boolean }

/** What is shared in these tests: a count, that a command raises, and a text. */
function share(window: SimulatedWindow) {
  const log: string[] = []
  let own: Count = { count: 0, isRunning: false }

  function become(next: Count): void {
    own = next
    // eslint-disable-next-line ts/no-use-before-define -- Called when it is there.
    shared.publish(own)
  }

  const shared = new Shared<Count, { text: string, by?: string }, 'add' | 'run'>('count', {
    state: own,
    choice: { text: '' },
    obey(command) {
      log.push(command)
      become({ count: own.count + 1, isRunning: command === 'run' })
    },
    adopt(state) {
      log.push(`adopt ${state.count}`)
      become({ ...state, isRunning: false })
    },
    onChoice: ({ text }) => log.push(`choice ${text}`),
  }, window.windows)
  return { ...window, shared, log, become, stop: () => become({ ...own, isRunning: false }) }
}

async function opened(count: number) {
  const deck = new SimulatedDeck()
  const windows = []
  for (let index = 0; index < count; index++) {
    windows.push(share(deck.open()))
    await settled()
  }
  return { deck, windows: windows as [Opened, Opened, Opened] }
}

type Opened = ReturnType<typeof share>

const runners = (windows: readonly Opened[]) => windows.map(({ shared }) => shared.isRunner.value)
const counts = (windows: readonly Opened[]) => windows.map(({ shared }) => shared.state.value.count)

describe('the election', () => {
  it('has one window measure, and the next one that is seen when that is hidden or closed', async () => {
    const { windows } = await opened(3)
    expect(runners(windows)).toEqual([true, false, false])
    windows[1].visibility.value = 'hidden'
    windows[0].visibility.value = 'hidden'
    await settled()
    expect(runners(windows)).toEqual([false, false, true])
    windows[1].visibility.value = 'visible'
    windows[2].close()
    await settled()
    expect(runners(windows)).toEqual([false, true, false])
  })

  it('takes back what is hidden before its turn has come', async () => {
    const { windows: [one, other] } = await opened(2)
    for (const state of ['hidden', 'visible', 'hidden'] as const)
      other.visibility.value = state
    one.visibility.value = 'hidden'
    await settled()
    expect(runners([one, other])).toEqual([false, false])
    one.visibility.value = 'visible'
    await settled()
    expect(runners([one, other])).toEqual([true, false])
  })

  it('leaves every window on its own where the browser has no locks', async () => {
    const deck = new SimulatedDeck()
    const [one, other] = [share(deck.open('visible', false)), share(deck.open('visible', false))]
    one.shared.tell('add')
    await settled()
    expect(counts([one, other])).toEqual([1, 0])
    other.shared.tell('add')
    await settled()
    expect([one.log, other.log]).toEqual([['add'], ['add']])
  })
})

describe('a command', () => {
  it('is obeyed once, by the window that measures, and all see what came of it', async () => {
    const { windows } = await opened(3)
    windows[2].shared.tell('add')
    await settled()
    expect(windows.map(({ log }) => log)).toEqual([['add'], [], []])
    expect(counts(windows)).toEqual([1, 1, 1])
  })

  it('that comes before it is known which window measures is kept', async () => {
    const deck = new SimulatedDeck()
    const only = share(deck.open())
    expect(only.shared.isRunner.value).toBe(false)
    only.shared.tell('add')
    await settled()
    expect(only.log).toEqual(['add'])
  })

  it.each(['the window that takes over', 'a third window'] as const)(
    'in the moments of a handover is not lost: pressed in %s',
    async (where) => {
      const { deck, windows } = await opened(3)
      const [one, , third] = windows
      third.visibility.value = 'hidden'
      deck.locks.isSlow = true
      one.visibility.value = 'hidden'
      await settled()
      expect(runners(windows)).toEqual([false, false, false])
      windows[where === 'a third window' ? 2 : 1].shared.tell('add')
      await settled()
      expect(counts(windows)).toEqual([0, 0, 0])
      deck.locks.isSlow = false
      deck.locks.grantNext()
      await settled()
      expect(windows.map(({ log }) => log)).toEqual([[], ['adopt 0', 'add'], []])
      expect(counts(windows)).toEqual([1, 1, 1])
    },
  )

  it('that nobody obeyed for long is forgotten', async () => {
    const { deck, windows: [one, other] } = await opened(2)
    one.visibility.value = other.visibility.value = 'hidden'
    await settled()
    other.shared.tell('add')
    deck.wait(60_000)
    other.visibility.value = 'visible'
    await settled()
    expect(other.log).toEqual(['adopt 0'])
  })

  it('that was obeyed is not obeyed again by the next window', async () => {
    const { windows: [one, other] } = await opened(2)
    other.shared.tell('add')
    await settled()
    one.close()
    await settled()
    expect(counts([other])).toEqual([1])
    expect(other.log).toEqual(['adopt 1'])
  })
})

describe('a window that opens', () => {
  it('gets the state and the choice', async () => {
    const { deck, windows: [one] } = await opened(1)
    one.shared.tell('add')
    one.shared.choose({ text: 'typed' })
    const late = share(deck.open())
    await settled()
    expect(late.shared.state.value).toEqual({ count: 1, isRunning: false })
    expect(late.shared.choice.value).toEqual({ text: 'typed' })
  })

  it('gets them from one that is hidden, and goes on from there', async () => {
    const { deck, windows: [one] } = await opened(1)
    one.shared.tell('add')
    one.shared.choose({ text: 'typed' })
    one.visibility.value = 'hidden'
    await settled()
    const late = share(deck.open())
    await settled()
    expect([late.shared.state.value.count, late.shared.choice.value.text]).toEqual([1, 'typed'])
    expect(late.log).toEqual(['adopt 1', 'choice typed'])
    late.shared.tell('add')
    await settled()
    expect(counts([one, late])).toEqual([2, 2])
  })
})

describe('a handover', () => {
  it('in the middle of a run ends it where it ran, and goes on from what it had come to', async () => {
    const { windows: [one, other] } = await opened(2)
    void one.turns.exclusive('count', one.stop).take(() => {
      one.become({ count: 7, isRunning: true })
      return new Promise(() => {})
    })
    await settled()
    one.visibility.value = 'hidden'
    await settled()
    expect(one.turns.owner).toBeUndefined()
    expect(other.log).toEqual(['adopt 7'])
    expect(other.shared.state.value).toEqual({ count: 7, isRunning: false })
    expect(one.shared.state.value).toEqual(other.shared.state.value)
  })

  it('leaves late news of the window before unheard', async () => {
    const { windows: [one, other] } = await opened(2)
    one.become({ count: 7, isRunning: true })
    await settled()
    one.close()
    await settled()
    other.shared.tell('add')
    const before = other.shared.state.value
    one.become({ count: 99, isRunning: true })
    await settled()
    expect(other.shared.state.value).toBe(before)
  })

  it('does not happen where nobody else measured meanwhile: what runs goes on', async () => {
    const { windows: [one] } = await opened(1)
    one.shared.tell('run')
    one.visibility.value = 'hidden'
    await settled()
    one.become({ count: 2, isRunning: true })
    one.visibility.value = 'visible'
    await settled()
    expect(one.log).toEqual(['run'])
    expect(one.shared.state.value).toEqual({ count: 2, isRunning: true })
  })

  it('there and back again leaves nothing out', async () => {
    const { windows: [one, other] } = await opened(2)
    for (const [from, to] of [[one, other], [other, one], [one, other]] as const) {
      from.shared.tell('add')
      await settled()
      from.visibility.value = 'hidden'
      await settled()
      from.visibility.value = 'visible'
      expect(to.shared.isRunner.value).toBe(true)
    }
    expect(counts([one, other])).toEqual([3, 3])
  })
})

describe('a choice', () => {
  it('may be made in any window', async () => {
    const { windows } = await opened(3)
    windows[2].shared.choose({ text: 'a' })
    await settled()
    windows[1].shared.choose({ by: 'b' })
    await settled()
    expect(windows.map(({ shared }) => shared.choice.value)).toEqual(Array.from({ length: 3 }).fill({ text: 'a', by: 'b' }))
    expect(windows.map(({ log }) => log)).toEqual(Array.from({ length: 3 }).fill(['choice a', 'choice a']))
  })

  it('is the same in all of them when it was made in two at once', async () => {
    const { windows } = await opened(3)
    windows[0].shared.choose({ text: 'a' })
    windows[1].shared.choose({ text: 'b' })
    await settled()
    expect(new Set(windows.map(({ shared }) => shared.choice.value.text)).size).toBe(1)
  })
})
