/** The deck's one Python: it runs the lanes of every lab that has a lanes.py. */
import type { Interpreter } from '../../../bench/runtimes/python/interpreter.ts'
import { servePython } from '../../../bench/runtimes/python/python-server.ts'
import { labs } from '../../index.ts'
import { loadKernels } from '../kernels.ts'
import { pythonExecutables } from './lanes.ts'
import { Provision } from './provision.ts'

const base = new URL(import.meta.env.BASE_URL, globalThis.location.origin)
const useSnapshot = (globalThis as unknown as { name: string }).name !== 'no-snapshot'

/** Every module of the labs, and none of their tests. */
const modules: Record<string, string> = import.meta.glob(['/labs/**/*.py', '!/labs/**/test_*.py', '!/labs/**/conftest.py'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

let provision: Provision | undefined

async function setUp(python: Interpreter): Promise<void> {
  for (const [path, source] of Object.entries(modules))
    python.addModule(path.slice(1), source)
  provision = new Provision({ python, loadKernels: build => loadKernels(build, base) })
  // Without it the lanes that need it say why, and Python goes on.
  await provision.provide('match_kernels').catch(() => {})
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
    return Object.fromEntries(Object.values(labs).map(lab => [lab.id, pythonExecutables(lab, provided)]))
  },
})
