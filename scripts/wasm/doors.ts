/** What is built for each door (JavaScript, Python: the two ways to call the Rust), and with which tools. */
import type { Door } from './manifest.ts'
import { builds, compile, missingTools, toolVersions } from './builds.ts'
import { compileWheel, missingWheelTools, wheelBuilds, wheelToolVersions } from './wheels.ts'

interface Module {
  /** Below public/wasm, all of it this build's own. */
  folder: string
  /** Compiles into a folder, and may tell what was remarkable. */
  compile: (root: string, out: string) => Promise<string | void>
}

interface Workshop {
  modules: readonly Module[]
  /** Which tools are missing, each with how to get it. */
  missing: (root: string) => Promise<string[]>
  versions: (root: string) => Promise<Record<string, string>>
}

export const workshops: Record<Door, Workshop> = {
  web: {
    modules: builds.map(build => ({ folder: build.name, compile: (root, out) => compile(root, build, out) })),
    missing: missingTools,
    versions: toolVersions,
  },
  python: {
    modules: wheelBuilds.map(build => ({
      folder: `python/${build.name}`,
      compile: async (root, out) => `linked by ${await compileWheel(root, build, out)}`,
    })),
    missing: missingWheelTools,
    versions: wheelToolVersions,
  },
}
