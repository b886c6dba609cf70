/** The deck's one Python. A new lab that Python takes part in adds its line. */
import type { Interpreter } from '../../bench/runtimes/python/interpreter.ts'
import { servePython } from '../../bench/runtimes/python/python-server.ts'
import { makeDoublesInput } from '../doubles/executables.ts'
import { loadKernels } from '../doubles/wasm.ts'
import { doubles } from '../doubles/workload.ts'
import { makeParseInput } from '../parse/input.ts'
import { parse } from '../parse/workload.ts'
import { makeSumInput } from '../sum/input.ts'
import { sum } from '../sum/workload.ts'
import { makeTollInput } from '../toll/input.ts'
import { toll } from '../toll/workload.ts'
import { makeValidateInput } from '../validate/input.ts'
import { validate } from '../validate/workload.ts'
import { pythonExecutables } from './lanes.ts'
import { Provision } from './provision.ts'

const base = new URL(import.meta.env.BASE_URL, globalThis.location.origin)
const useSnapshot = (globalThis as unknown as { name: string }).name !== 'no-snapshot'

/** Every module of the labs, and none of their tests. */
const modules: Record<string, string> = import.meta.glob(['/labs/**/*.py', '!/labs/**/test_*.py', '!/labs/**/conftest.py'], { query: '?raw', import: 'default', eager: true })

let provision: Provision | undefined

async function setUp(python: Interpreter): Promise<void> {
  for (const [path, source] of Object.entries(modules))
    python.addModule(path.slice(1), source)
  provision = new Provision({ python, loadKernels: build => loadKernels(build, base) })
  await provision.provide('match_kernels')
}

servePython({
  base,
  useSnapshot,
  setUp,
  workloads: (python) => {
    const provided = async () => {
      await python()
      return provision!
    }
    return {
      doubles: pythonExecutables(doubles, makeDoublesInput, provided),
      sum: pythonExecutables(sum, makeSumInput, provided),
      toll: pythonExecutables(toll, makeTollInput, provided),
      validate: pythonExecutables(validate, makeValidateInput, provided),
      parse: pythonExecutables(parse, makeParseInput, provided),
    }
  },
})
