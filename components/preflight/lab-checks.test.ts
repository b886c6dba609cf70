import type { SimulatedImplementation } from '../../bench/testing/simulated-runtime.ts'
import { expect, it } from 'vitest'
import { Engines } from '../../bench/session/engines.ts'
import { SimulatedRuntime } from '../../bench/testing/simulated-runtime.ts'
import { simulatedDeps, simulatedWorkload } from '../../bench/testing/simulated-session.ts'
import { VirtualTime } from '../../bench/testing/virtual-time.ts'
import { Turns } from '../runtime/exclusive.ts'
import { createLabChecks, labChecksWords } from './lab-checks.ts'

function start(implementations: Record<string, SimulatedImplementation>) {
  const time = new VirtualTime()
  const runtime = new SimulatedRuntime(time, { implementations })
  const turns = new Turns()
  const workload = simulatedWorkload(Object.keys(implementations))
  const checks = createLabChecks([workload, { ...workload, id: 'second' }], new Engines(simulatedDeps(time, () => runtime), 20_000), turns)
  return { time, turns, checks, words: () => labChecksWords(checks.state.value) }
}

it('looks at every lab, and tells the sum', async () => {
  const { time, checks, words } = start({ 'base': { callMs: 1 }, 'fast': { callMs: 1 }, 'native-c': { callMs: 1 } })
  expect(words()).toBe('Not checked yet')
  void checks.check()
  await time.run(() => checks.state.value.status === 'done')
  expect(words()).toBe('2 labs: 4 answers agree, 2 do not run here')
  expect(checks.state.value.troubles).toEqual([])
})

it('names every answer that is wrong, with its lab', async () => {
  const { time, checks, words } = start({ base: { callMs: 1 }, wrong: { callMs: 1, answer: 41 } })
  void checks.check()
  await time.run(() => checks.state.value.status === 'done')
  expect(checks.state.value.troubles).toEqual([
    'simulated, The wrong: wrong answer: 41, expected 42',
    'second, The wrong: wrong answer: 41, expected 42',
  ])
  expect(words()).toBe('2 labs: 2 answers agree, 2 in trouble')
})

it('stops when a slide measures, and can be run again', async () => {
  const { time, turns, checks, words } = start({ base: { callMs: 1 }, slow: { callMs: 1000 } })
  void checks.check()
  await time.run(() => checks.state.value.agree === 1)
  turns.stop()
  await time.run(() => checks.state.value.status === 'stopped')
  expect(words()).toBe('Stopped after 0 labs: 1 answers agree')
  void checks.check()
  await time.run(() => checks.state.value.status === 'done')
  expect(checks.state.value.agree).toBe(4)
})
