/**
 * The three instruments, each used as its own documentation asks: tinybench with the finest clock and without a call that finds out
 * whether the function is asynchronous, mitata with the garbage collector at hand (`--expose-gc`); all by their medians.
 */
import type { InstrumentId } from '../../../bench/report/self-check.ts'
import type { WorkloadExecutables } from '../../../bench/runtimes/executables.ts'
import type { SessionDeps } from '../../../bench/session/api.ts'
import type { Implementation, Workload } from '../../../bench/workload.ts'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { measure } from 'mitata'
import { Bench } from 'tinybench'
import { ServedRuntime } from '../../../bench/runtimes/served-runtime.ts'
import { createSession } from '../../../bench/session/session.ts'
import { createRandom } from '../../../bench/statistics/random.ts'
import { CommandError } from '../command.ts'

export interface Pair {
  functions: readonly [() => number, () => number]
  bytes: Uint8Array
  seed: number
}

/** The time of the second function, divided by that of the first. */
type Compare = (pair: Pair) => Promise<number>

const clock = (): number => performance.now()

function described(id: string): Implementation {
  return {
    id,
    label: `JavaScript, ${id}`,
    name: id,
    language: 'javascript',
    runtime: 'js',
    build: 'jit',
    boundary: 'resident',
    source: 'scripts/lib/self-check/setups.ts',
    role: 'implementation',
    answers: 'count',
  }
}

/** The instrument as the deck uses it, in this thread instead of a worker. */
function sessionDeps(seed: number, executables: WorkloadExecutables): SessionDeps {
  const deps = { clock, pause: () => sleep(0), host: `Node ${process.versions.node}` }
  const runtime = Object.assign(new ServedRuntime({ 'self-check': executables }, deps), { terminate: () => {}, ended: () => 0 })
  const random = createRandom(seed)
  return {
    runtimeFor: () => runtime,
    random: () => random.nextUint32(),
    now: () => new Date().toISOString(),
    clock,
    after(ms, callback) {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
    visibility: { hidden: false, onHidden: () => () => {} },
  }
}

const deck: Compare = async ({ functions, bytes, seed }) => {
  const workload: Workload = {
    id: 'self-check',
    title: 'The same function twice',
    unit: 'letters',
    sizes: [bytes.length],
    defaultSize: bytes.length,
    defaultSeed: seed,
    baseline: 'first',
    implementations: [described('first'), described('second')],
  }
  // The right answer comes from a loop of its own, so that the function is as cold as in the others.
  const expected = bytes.reduce((count, byte, index) => index > 0 && byte === bytes[index - 1] ? count + 1 : count, 0)
  const session = createSession(workload, sessionDeps(seed, {
    makeInput: () => ({ bytes, expected: { count: expected } }),
    prepare: id => ({ run: functions[id === 'first' ? 0 : 1] }),
  }))
  const { lanes, status, failure } = await session.include(['first', 'second'])
  session.dispose()
  const second = lanes.find(({ id }) => id === 'second')
  if (second?.state !== 'measured')
    throw new CommandError(`This deck's instrument is ${status}: ${failure?.what ?? 'it has no ratio'}.`)
  return second.ratio.value
}

const tinybench: Compare = async ({ functions: [first, second] }) => {
  const bench = new Bench({ timestampProvider: 'auto', throws: true })
    .add('first', first, { async: false })
    .add('second', second, { async: false })
  const [a, b] = (await bench.run()).map(({ name, result }) => {
    if (result.state !== 'completed')
      throw new CommandError(`tinybench did not complete ${name}: ${result.state}.`)
    return result.latency.p50
  })
  return b! / a!
}

const mitata: Compare = async ({ functions: [first, second] }) => {
  const a = await measure(first)
  const b = await measure(second)
  return b.p50 / a.p50
}

export const COMPARE: Record<InstrumentId, Compare> = { deck, tinybench, mitata }
