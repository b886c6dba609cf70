import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { channelNamed } from './channel.ts'

/** As the browser has it: every channel of that name but the sender's hears a copy. */
class SimulatedBroadcast extends EventTarget {
  static readonly open: SimulatedBroadcast[] = []
  readonly name: string

  constructor(name: string) {
    super()
    this.name = name
    SimulatedBroadcast.open.push(this)
  }

  postMessage(data: unknown): void {
    SimulatedBroadcast.open
      .filter(other => other !== this && other.name === this.name)
      .forEach(other => other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })))
  }
}

vi.stubGlobal('BroadcastChannel', SimulatedBroadcast)
afterEach(() => SimulatedBroadcast.open.splice(0))
afterAll(() => vi.unstubAllGlobals())

it('is opened once for a window, and only when it is used', () => {
  const useChannel = channelNamed('labs')
  expect(SimulatedBroadcast.open).toHaveLength(0)
  expect(useChannel()).toBe(useChannel())
  expect(SimulatedBroadcast.open).toHaveLength(1)
})

it('reaches every listener in the other windows, each time, and nobody else', () => {
  const [one, other, foreign] = [channelNamed<string>('labs')(), channelNamed<string>('labs')(), channelNamed<string>('cells')()]
  const heard: string[] = []
  one.onMessage(message => heard.push(`one ${message}`))
  other.onMessage(message => heard.push(`other ${message}`))
  other.onMessage(message => heard.push(`again ${message}`))
  foreign.onMessage(message => heard.push(`foreign ${message}`))
  one.send('stop')
  one.send('stop')
  expect(heard).toEqual(['other stop', 'again stop', 'other stop', 'again stop'])
})
