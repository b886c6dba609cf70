/** `npm run record -- --profile`: each lane of a lab alone, in this machine's own Python, under cProfile and under py-spy. */
import type { LaneProfile, Profile } from '../../../components/flame/recording.ts'
import type { LabRequest } from '../labs.ts'
import type { Venv } from '../python/venv.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SCHEMA } from '../../../bench/report/schema.ts'
import { parseProfile } from '../../../components/flame/recording.ts'
import { thisSystem } from '../machine.ts'
import { prepareNatively } from '../native/native.ts'
import { inRoot } from '../paths.ts'
import { ask, must } from '../run.ts'
import { treeOf } from './stacks.ts'

const SCRIPT = inRoot('scripts', 'lib', 'native', 'profile_lane.py')
/** Stacks a second. Each is unwound through compiled code, which stops the program for a moment. */
const RATE = '200'
/** Functions that are kept of a lane. */
const MOST_FUNCTIONS = 8
const NO_STACKS = 'Nothing was stored, for py-spy could not look into Python here. It has to be allowed to trace a process that it starts '
  + 'itself: run as root, or set the kernel\'s kernel.yama.ptrace_scope to 1 or 0'

/** @throws CommandError with py-spy's own words where the system refuses it */
export async function profileNatively(request: LabRequest): Promise<Profile> {
  const { venv, folder, workload } = await prepareNatively(request)
  const lanes: LaneProfile[] = []
  for (const { id, label } of workload.implementations) {
    console.log(`${id} …`)
    const functions = JSON.parse(await must(venv.python, [SCRIPT, id, 'counts'], environment(folder))) as LaneProfile['functions']
    lanes.push({
      id,
      label,
      ...treeOf(await stacksOf(venv, folder, id)),
      functions: functions.toSorted((a, b) => b.ownMs - a.ownMs).slice(0, MOST_FUNCTIONS),
    })
  }
  const { workload: { id }, size, seed } = request
  const pySpy = await ask(join(venv.bin, 'py-spy'), ['--version'])
  return parseProfile({
    schema: SCHEMA,
    kind: 'profile',
    workload: id,
    at: new Date().toISOString(),
    machine: thisSystem(),
    tools: { 'CPython': venv.version, 'py-spy': pySpy?.trim().split(' ').at(-1) },
    input: { size, seed },
    lanes,
  }, 'the profile')
}

async function stacksOf({ bin, python }: Venv, folder: string, id: string): Promise<string> {
  const raw = join(folder, `${id}.stacks`)
  const program = ['--', python, SCRIPT, id, 'repeat']
  await must(join(bin, 'py-spy'), ['record', '--native', '--rate', RATE, '--format', 'raw', '--output', raw, ...program], {
    ...environment(folder),
    problem: NO_STACKS,
  })
  await readFile(raw)
  return must(python, [SCRIPT, id, 'read', raw], environment(folder))
}

function environment(folder: string) {
  return { env: { NATIVE_PASS: join(folder, 'pass.json'), PYTHONPATH: inRoot() } }
}
