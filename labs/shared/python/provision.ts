/** What Python's lanes and cells import beside the standard library: our module in its builds, and wheels of others. */
import type { PyProxy } from 'pyodide/ffi'
import type { Interpreter } from '../../../bench/runtimes/python/interpreter.ts'
import type { Build, LoadKernels } from '../kernels.ts'
import { RuntimeFailure } from '../../../bench/protocol.ts'
import { isPythonError, pythonFailure } from '../../../bench/runtimes/python/traceback.ts'
import { createBridge } from './bridge.ts'

/** The names that our module's builds are imported by, side by side in one interpreter. */
const KERNELS: Readonly<Record<string, Build>> = {
  match_kernels: 'release',
  match_kernels_debug: 'debug',
  match_kernels_simd: 'simd',
}

/** Wheels that a distribution takes beside its own. */
const REQUIRES: Readonly<Record<string, readonly string[]>> = {
  pydantic: ['pydantic-core', 'typing-extensions', 'typing-inspection', 'annotated-types'],
}

const REBUILD = 'Run: npm run wasm, then reload.'
/** The command that fetches a distribution's wheel. */
const FETCHED_BY: Readonly<Record<string, string>> = { numpy: 'npm run numpy' }
const FETCHED_BY_SETUP = 'npm start'

export interface ProvisionDeps {
  python: Interpreter
  /** wasm/web, for the way over JavaScript. */
  loadKernels: LoadKernels
}

export class Provision {
  readonly python: Interpreter
  /** A `dict` for the lanes: our module by its build, and `bridge`. */
  readonly builds: PyProxy
  readonly #loadKernels: ProvisionDeps['loadKernels']
  readonly #provided = new Map<string, Promise<void>>()

  constructor({ python, loadKernels }: ProvisionDeps) {
    this.python = python
    this.#loadKernels = loadKernels
    this.builds = python.pyodide.runPython('{}') as PyProxy
  }

  /**
   * Makes it importable, once; a failure may be tried again.
   *
   * @throws RuntimeFailure when its wheel is missing, damaged or of another Python, or does not import
   */
  provide(name: string): Promise<void> {
    const known = this.#provided.get(name)
    if (known)
      return known
    const providing = this.#provide(name)
    this.#provided.set(name, providing)
    providing.catch(() => this.#provided.delete(name))
    return providing
  }

  #provide(name: string): Promise<void> {
    if (name === 'bridge')
      return this.#provideBridge()
    const build = KERNELS[name]
    return build ? this.#provideKernels(name, build) : this.#provideWheels(name)
  }

  async #provideKernels(name: string, build: Build): Promise<void> {
    const wheel = this.python.assets.kernels[build]
    if (!wheel) {
      throw new RuntimeFailure({
        what: `There is no wheel of match_kernels, ${build}`,
        where: `public/wasm/python/${build}`,
        remedy: REBUILD,
      })
    }
    const directory = `/kernels/${build}`
    await this.python.installWheel(wheel, REBUILD, directory)
    const module = this.#import(wheel.file, REBUILD, 'from labs.shared.builds import load_build; load_build(directory, name)', {
      directory,
      name,
    })
    this.builds.set(build, module)
  }

  async #provideBridge(): Promise<void> {
    this.python.pyodide.registerJsModule('match_bridge', createBridge(await this.#loadKernels('labs')))
    this.builds.set('bridge', this.#import('match_bridge', REBUILD, 'import match_bridge; match_bridge', {}))
  }

  async #provideWheels(distribution: string): Promise<void> {
    const command = FETCHED_BY[distribution] ?? FETCHED_BY_SETUP
    const remedy = `Run: ${command}, with a network, then reload.`
    for (const name of [...(REQUIRES[distribution] ?? []), distribution]) {
      const wheel = this.python.assets.wheels[name]
      if (!wheel)
        throw new RuntimeFailure({ what: `wheel not bundled (${command})`, where: `the wheel of ${name}`, remedy, isAbsent: true })
      const file = `python/${wheel.file}`
      await this.python.installWheel({ file, ...this.python.assets.files[wheel.file]! }, remedy)
    }
    // Unpacking says nothing of what is in the wheel: importing does.
    this.#import(distribution, remedy, 'import importlib; importlib.import_module(name)', { name: distribution.replaceAll('-', '_') })
  }

  #import(where: string, remedy: string, code: string, names: Record<string, string>): PyProxy {
    const { pyodide } = this.python
    const globals = pyodide.toPy(names) as PyProxy
    try {
      return pyodide.runPython(code, { globals }) as PyProxy
    }
    catch (error) {
      throw isPythonError(error) ? new RuntimeFailure({ ...pythonFailure(error, remedy), where }, { cause: error }) : error
    }
    finally {
      globals.destroy()
    }
  }
}
