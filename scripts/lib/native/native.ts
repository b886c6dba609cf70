/** `npm run record -- --native`: the lanes that a slide runs, in this machine's own Python, by pytest-benchmark. */
import type { Report } from '../../../bench/report/report.ts'
import type { LabRequest } from '../labs.ts'
import type { Venv } from '../python/venv.ts'
import type { BenchmarkJson } from './passes.ts'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { IDENTICAL } from '../../../bench/answers/agreement.ts'
import { sha256Hex } from '../../../bench/input.ts'
import { TWIN } from '../../../bench/protocol.ts'
import { answersOf } from '../../../bench/runtimes/served-runtime.ts'
import { createRandom, shuffled } from '../../../bench/statistics/random.ts'
import { labs } from '../../../labs/index.ts'
import { nativeIds, pythonLane } from '../../../labs/shared/python/lane.ts'
import { thisSystem } from '../machine.ts'
import { inRoot } from '../paths.ts'
import { unpackNative } from '../python/native.ts'
import { ensureVenv } from '../python/venv.ts'
import { ask, must } from '../run.ts'
import { nativeWorkload, reportOfPasses } from './passes.ts'

/** The fewest that give the median a meaningful interval. */
const PASSES = 15
/** pytest-benchmark repeats a lane for this long in each pass, s. */
const LANE_S = '0.15'

export async function recordNatively({ workload: all, size, seed }: LabRequest): Promise<Report> {
  const venv = await ensureVenv()
  const folder = inRoot('.cache', 'native', 'pass')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  console.log('Building match_kernels for this machine\'s Python, debug and release …')
  const builds = { debug: await unpackNative(venv, 'debug'), release: await unpackNative(venv, 'release') }
  const { bytes, expected: returned } = await labs[all.id]!.makeInput({ workload: all.id, size, seed })
  const expected = answersOf(returned)
  const workload = nativeWorkload(all, nativeIds(labs[all.id]!), size)
  const lanes = workload.implementations.map(({ id }) => id)
  const told = Object.fromEntries(workload.implementations.map(one => [one.id, pythonLane(one)]))
  const answers = Object.fromEntries(workload.implementations.map(({ id, answers }) => [id, expected[answers]]))
  await writeFile(join(folder, 'input.bin'), bytes)
  const random = createRandom(seed)
  const passes: BenchmarkJson[] = []
  for (let pass = 1; pass <= PASSES; pass++) {
    console.log(`Pass ${pass} of ${PASSES}: ${lanes.length} lanes …`)
    const order = shuffled([...lanes, `${workload.baseline}${TWIN}`], random.nextUint32)
    const asked = { lab: workload.id, lanes: told, input: join(folder, 'input.bin'), builds, order }
    const agreement = workload.agrees ?? IDENTICAL
    await writeFile(join(folder, 'pass.json'), JSON.stringify({ ...asked, expected: answers, agreement }))
    passes.push(await runPass(venv, folder))
  }
  const input = { size, seed, bytes: bytes.length, sha256: sha256Hex(bytes) }
  const engine = { python: `CPython ${venv.version}`, ...await timerGrain(venv) }
  return reportOfPasses({ workload, machine: thisSystem(), engine, input, at: new Date().toISOString(), passes })
}

async function runPass({ python }: Venv, folder: string): Promise<BenchmarkJson> {
  const result = join(folder, 'result.json')
  await must(python, [
    ...['-m', 'pytest', '-q', inRoot('scripts', 'lib', 'native', 'bench_lanes.py'), `--benchmark-json=${result}`],
    ...['--benchmark-disable-gc', '--benchmark-warmup=on', '--benchmark-min-rounds=5', `--benchmark-max-time=${LANE_S}`],
  ], { env: { NATIVE_PASS: join(folder, 'pass.json') }, problem: 'Nothing was stored, for the native lanes did not run' })
  return JSON.parse(await readFile(result, 'utf8')) as BenchmarkJson
}

/** The smallest step of the clock that pytest-benchmark reads. */
const READ_CLOCK = `from itertools import pairwise; from time import perf_counter
read = [perf_counter() for _ in range(10**5)]
print(min(b - a for a, b in pairwise(read) if b > a))`

/** Undefined where it is unknown. */
async function timerGrain({ python }: Venv): Promise<{ timerGrainMs?: number }> {
  const timerGrainMs = Number(await ask(python, ['-c', READ_CLOCK])) * 1000
  return timerGrainMs > 0 ? { timerGrainMs } : {}
}
