import type { SimulatedImplementation } from '../testing/simulated-runtime.ts'
import type { Checked } from './check.ts'
import { expect, it } from 'vitest'
import { SimulatedRuntime } from '../testing/simulated-runtime.ts'
import { simulatedDeps, simulatedWorkload } from '../testing/simulated-session.ts'
import { VirtualTime } from '../testing/virtual-time.ts'
import { checkAnswers } from './check.ts'
import { CalledOff } from './ending.ts'
import { Engines } from './engines.ts'

function start(implementations: Record<string, SimulatedImplementation>) {
  const time = new VirtualTime()
  const runtime = new SimulatedRuntime(time, { implementations })
  const engines = new Engines(simulatedDeps(time, () => runtime), 20_000)
  const workload = simulatedWorkload(Object.keys(implementations))
  const found: Checked[] = []
  const over = (async () => {
    for await (const one of checkAnswers(workload, engines))
      found.push(one)
  })()
  return { time, runtime, engines, found, over }
}

it('tells of each implementation whether its answer agrees, and times none', async () => {
  const { time, found, over, runtime } = start({
    'base': { callMs: 1 },
    'wrong': { callMs: 1, answer: 41 },
    'broken': { callMs: 1, throwsAt: 'firstCall' },
    'native-c': { callMs: 1 },
    'last': { callMs: 1 },
  })
  await time.run(() => found.length === 5)
  await over
  expect(found.map(({ id, outcome, why }) => [id, outcome, why])).toEqual([
    ['base', 'agrees', undefined],
    ['wrong', 'wrong', 'wrong answer: 41, expected 42'],
    ['broken', 'failed', 'out of bounds'],
    ['native-c', 'absent', 'runs only outside a browser'],
    ['last', 'agrees', undefined],
  ])
  expect(runtime.log.asked.filter(asked => /^(?:warmUp|round)/.test(asked))).toEqual([])
  expect(runtime.log.asked, 'at the smallest size').toContain('load 10')
})

it('goes on with the next one where one never answers', async () => {
  const { time, found, over } = start({ base: { callMs: 1, hangsAt: 'firstCall' }, last: { callMs: 1 } })
  await time.run(() => found.length === 2)
  await over
  expect(found.map(({ outcome }) => outcome)).toEqual(['failed', 'agrees'])
})

it('stops at once when it is called off', async () => {
  const { time, found, over, engines } = start({ base: { callMs: 1 }, slow: { callMs: 10_000 } })
  const stopped = expect(over).rejects.toBeInstanceOf(CalledOff)
  await time.run(() => found.length === 1)
  engines.callOff()
  await stopped
})
