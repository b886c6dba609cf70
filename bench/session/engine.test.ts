import { expect, it } from 'vitest'
import { SimulatedRuntime } from '../testing/simulated-runtime.ts'
import { simulatedDeps, simulatedWorkload } from '../testing/simulated-session.ts'
import { VirtualTime } from '../testing/virtual-time.ts'
import { createSession } from './session.ts'

const IDS = ['base', 'fast']

function twoSessions() {
  const time = new VirtualTime()
  const runtime = new SimulatedRuntime(time, { implementations: { base: { callMs: 2 }, fast: { callMs: 1 } } })
  const session = () => createSession(simulatedWorkload(IDS), simulatedDeps(time, () => runtime))
  return { time, runtime, sessions: [session(), session()] as const }
}

it('a session loads its input again when another one has used the runtime since', async () => {
  const { time, runtime, sessions: [one, other] } = twoSessions()
  other.configure({ size: 10 })
  void one.include(['base'])
  await time.run(() => one.state.status === 'done')
  void other.include(['base'])
  await time.run(() => other.state.status === 'done')
  void one.include(IDS)
  await time.run(() => one.state.status === 'done')
  expect(runtime.log.asked.filter(question => question.startsWith('load'))).toEqual(['load 1000', 'load 10', 'load 1000'])
  expect(one.state.lanes.map(({ state }) => state)).toEqual(['measured', 'measured'])
})

it('a session that has the runtime to itself loads once', async () => {
  const { time, runtime, sessions: [one] } = twoSessions()
  for (const ids of [['base'], IDS]) {
    void one.include(ids)
    await time.run(() => one.state.status === 'done')
  }
  expect(runtime.log.asked.filter(question => question.startsWith('load'))).toEqual(['load 1000'])
})
