/** The same function twice, in our instrument and in two libraries, in one session: how far from 1 is each one's ratio? */
import type { SelfCheckReport } from '../../bench/report/self-check.ts'
import type { WorkloadExecutables } from '../../bench/runtimes/executables.ts'
import type { SessionDeps } from '../../bench/session/api.ts'
import type { Workload } from '../../bench/workload.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { measure } from 'mitata'
import { Bench } from 'tinybench'
import { parseSelfCheck } from '../../bench/report/self-check.ts'
import { ServedRuntime } from '../../bench/runtimes/served-runtime.ts'
import { createSession } from '../../bench/session/session.ts'
import { median } from '../../bench/statistics/estimates.ts'
import { createRandom } from '../../bench/statistics/random.ts'
import { CommandError } from '../lib/command.ts'
import { inRoot, packageVersion } from '../lib/paths.ts'
import { formatTable } from '../lib/table.ts'

/** Limits for the instrument's own error. */
const WORST_ALLOWED = 0.025
const SIZE = 100_000

/** The work: about 50 µs a call, what a JavaScript loop over bytes takes. */
function countDoubles(bytes: Uint8Array): number {
  let count = 0
  for (let i = 1; i < bytes.length; i++)
    count += bytes[i] === bytes[i - 1] ? 1 : 0
  return count
}

function makeBytes(seed: number): Uint8Array {
  const random = createRandom(seed)
  return Uint8Array.from({ length: SIZE }, () => 97 + random.below(26))
}

const workload: Workload = {
  id: 'self-check',
  title: 'The same function twice',
  unit: 'letters',
  sizes: [SIZE],
  defaultSize: SIZE,
  defaultSeed: 1,
  baseline: 'count',
  implementations: [{
    id: 'count',
    label: 'JavaScript, bytes',
    name: 'JavaScript (bytes)',
    language: 'javascript',
    runtime: 'js',
    build: 'jit',
    boundary: 'resident',
    source: 'scripts/bench/self-check.ts',
    role: 'implementation',
    answers: 'bytes',
  }],
}

const executables: WorkloadExecutables = {
  makeInput: ({ seed }) => {
    const bytes = makeBytes(seed)
    return { bytes, expected: { bytes: countDoubles(bytes) } }
  },
  prepare: (_, bytes) => ({ run: () => countDoubles(bytes) }),
}

const clock = (): number => performance.now()

/** The instrument as the deck uses it, in this thread instead of a worker. */
function sessionDeps(seed: number): SessionDeps {
  const served = new ServedRuntime({ 'self-check': executables }, { clock, pause: () => sleep(0), host: `Node ${process.versions.node}` })
  const runtime = Object.assign(served, { terminate: () => {}, ended: () => 0 })
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

async function ours(seed: number): Promise<number> {
  const session = createSession(workload, sessionDeps(seed))
  const { selfCheck, status, failure } = await session.include([workload.baseline])
  session.dispose()
  if (!selfCheck)
    throw new CommandError(`The instrument is ${status}: ${failure?.what ?? 'no self-check'}.`)
  return selfCheck.value
}

async function tinybench(bytes: Uint8Array): Promise<number> {
  const bench = new Bench().add('a', () => countDoubles(bytes)).add('b', () => countDoubles(bytes))
  const [a, b] = (await bench.run()).map(({ name, result }) => {
    if (result.state !== 'completed')
      throw new CommandError(`tinybench did not complete ${name}: ${result.state}.`)
    return result.latency.p50
  })
  return a! / b!
}

async function mitata(bytes: Uint8Array): Promise<number> {
  const a = await measure(() => countDoubles(bytes))
  const b = await measure(() => countDoubles(bytes))
  return a.p50 / b.p50
}

function instruments() {
  return [
    { name: 'this deck', run: ours },
    { name: `tinybench ${packageVersion('tinybench')}`, run: (seed: number) => tinybench(makeBytes(seed)) },
    { name: `mitata ${packageVersion('mitata')}`, run: (seed: number) => mitata(makeBytes(seed)) },
  ]
}

/** The median needs numbers above zero. */
const positive = (value: number): number => Math.max(value, Number.MIN_VALUE)

function print({ instruments, runs }: SelfCheckReport): void {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`
  const rows = instruments.map(({ name, deviations }) =>
    [name, percent(median(deviations.map(positive))), percent(Math.max(...deviations))])
  console.log(`\n${formatTable([['instrument', 'median deviation', `worst of ${runs}`], ...rows])}\n`)
}

function verdictOf({ instruments: [own, ...others] }: SelfCheckReport): string {
  const worst = Math.max(...own!.deviations)
  const half = Math.min(...others.map(({ deviations }) => Math.max(...deviations))) / 2
  const met = (yes: boolean) => yes ? 'met' : 'missed'
  const ofOthers = `at most half of the others' worst: ${met(worst <= half)}`
  return `Worst deviation at most ${WORST_ALLOWED * 100}%: ${met(worst <= WORST_ALLOWED)}; ${ofOthers}.`
}

/** `npm run bench -- --self-check`: the instruments take turns, so that a noisy minute hits them all. */
export async function runSelfCheck(runs: number): Promise<void> {
  const compared = instruments().map(({ name, run }) => ({ name, run, deviations: [] as number[] }))
  for (let run = 1; run <= runs; run++) {
    for (const { run: measureOnce, deviations } of compared)
      deviations.push(Math.abs(await measureOnce(run) - 1))
    const last = compared.map(({ name, deviations }) => `${name} ${(deviations.at(-1)! * 100).toFixed(2)}%`)
    console.log(`Run ${run} of ${runs}: ${last.join(', ')}`)
  }
  const report = parseSelfCheck({
    schema: 1,
    at: new Date().toISOString(),
    machine: { cpu: cpus()[0]?.model.trim() ?? '', cores: availableParallelism(), runtime: `Node ${process.versions.node}` },
    runs,
    instruments: compared.map(({ name, deviations }) => ({ name, deviations })),
  })
  await mkdir(inRoot('public', 'recorded'), { recursive: true })
  await writeFile(inRoot('public', 'recorded', 'self-check.json'), `${JSON.stringify(report, null, 2)}\n`)
  print(report)
  console.log(`${verdictOf(report)} Stored in public/recorded/self-check.json.`)
}
