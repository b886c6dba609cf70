/** `npm run record -- --native`: the lanes that a slide runs, in this machine's own Python, by pytest-benchmark. */
import type { Answer } from '../../../bench/answers/answer.ts'
import type { Report } from '../../../bench/report/report.ts'
import type { Workload } from '../../../bench/workload.ts'
import type { PythonLane } from '../../../labs/shared/python/lane.ts'
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
import { buildDoors, ensureDoorsVenv } from './doors.ts'
import { nativeWorkload, reportOfPasses } from './passes.ts'

/** The fewest that give the median a meaningful interval. */
const PASSES = 15
/** A lane has one thread unless its name says more: NumPy's matrix products and scikit-learn would take all. */
const ONE_THREAD = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' }
/** pytest-benchmark repeats a lane for this long in each pass, s. */
const LANE_S = '0.15'

/** What a pass is told, in `folder`: the lanes as Python sees them, the input, and the builds or the doors that they call. */
export interface NativePreparation {
  venv: Venv
  /** With pass.json in it. */
  folder: string
  /** The lanes that run natively, and what they are compared with. */
  workload: Workload
  bytes: Uint8Array
  pass: { lab: string, lanes: Record<string, PythonLane>, input: string, builds: Record<string, string>, doors: Record<string, string> }
  expected: Record<string, Answer>
}

/** Builds what the lanes call, and writes their input. */
export async function prepareNatively({ workload: all, size, seed }: LabRequest): Promise<NativePreparation> {
  const hasDoors = labs[all.id]!.doors === true
  const venv = await (hasDoors ? ensureDoorsVenv() : ensureVenv())
  const folder = inRoot('.cache', 'native', 'pass')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const built = hasDoors ? { builds: {}, doors: await buildDoors(venv) } : { builds: await buildKernels(venv), doors: {} }
  const { bytes, expected: returned } = await labs[all.id]!.makeInput({ workload: all.id, size, seed })
  const expected = answersOf(returned)
  const workload = nativeWorkload(all, nativeIds(labs[all.id]!), size)
  const lanes = Object.fromEntries(workload.implementations.map(one => [one.id, pythonLane(one)]))
  const pass = { lab: workload.id, lanes, input: join(folder, 'input.bin'), ...built }
  await writeFile(pass.input, bytes)
  await writeFile(join(folder, 'pass.json'), JSON.stringify(pass))
  return {
    ...{ venv, folder, workload, bytes, pass },
    expected: Object.fromEntries(workload.implementations.map(({ id, answers }) => [id, expected[answers]!])),
  }
}

export async function recordNatively(request: LabRequest): Promise<Report> {
  const { size, seed } = request
  const { venv, folder, workload, bytes, pass: told, expected } = await prepareNatively(request)
  const lanes = workload.implementations.map(({ id }) => id)
  const random = createRandom(seed)
  const passes: BenchmarkJson[] = []
  for (let pass = 1; pass <= PASSES; pass++) {
    console.log(`Pass ${pass} of ${PASSES}: ${lanes.length} lanes …`)
    const order = shuffled([...lanes, `${workload.baseline}${TWIN}`], random.nextUint32)
    const agreement = workload.agrees ?? IDENTICAL
    await writeFile(join(folder, 'pass.json'), JSON.stringify({ ...told, order, expected, agreement }))
    passes.push(await runPass(venv, folder))
  }
  const input = { size, seed, bytes: bytes.length, sha256: sha256Hex(bytes) }
  const engine = { python: `CPython ${venv.version}`, ...await timerGrain(venv) }
  return reportOfPasses({ workload, machine: thisSystem(), engine, input, at: new Date().toISOString(), passes })
}

async function buildKernels(venv: Venv): Promise<Record<string, string>> {
  console.log('Building match_kernels for this machine\'s Python, debug and release …')
  return { debug: await unpackNative(venv, 'debug'), release: await unpackNative(venv, 'release') }
}

async function runPass({ python }: Venv, folder: string): Promise<BenchmarkJson> {
  const result = join(folder, 'result.json')
  await must(python, [
    ...['-m', 'pytest', '-q', inRoot('scripts', 'lib', 'native', 'bench_lanes.py'), `--benchmark-json=${result}`],
    ...['--benchmark-disable-gc', '--benchmark-warmup=on', '--benchmark-min-rounds=5', `--benchmark-max-time=${LANE_S}`],
  ], { env: { ...ONE_THREAD, NATIVE_PASS: join(folder, 'pass.json') }, problem: 'Nothing was stored, for the native lanes did not run' })
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
