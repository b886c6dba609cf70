/** Checks exercises/module: built by maturin, tested by pytest, in an environment of its own folder. */
import type { Variant } from './exercises.ts'
import type { Answer } from './rust.ts'
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TARGET, toolEnv } from '../lib/packaging/project.ts'
import { inRoot } from '../lib/paths.ts'
import { ensureVenv } from '../lib/python/venv.ts'
import { run } from '../lib/run.ts'

const PROJECT = inRoot('exercises', 'module')

/** A copy is built, so that the learner's folder stays as it is. */
export async function checkModule(variant: Variant): Promise<Answer> {
  const venv = await ensureVenv()
  const folder = mkdtempSync(join(tmpdir(), 'module-'))
  try {
    const project = join(folder, 'project')
    cpSync(PROJECT, project, { recursive: true })
    if (variant === 'solution')
      cpSync(join(PROJECT, 'solution', 'lib.rs'), join(project, 'src', 'lib.rs'))
    const how = { cwd: project, env: toolEnv(venv), show: false }
    const out = join(folder, 'wheel')
    const built = await run('maturin', ['build', '--release', '--locked', '-i', venv.python, '--target-dir', TARGET, '--out', out], how)
    if (built.code !== 0)
      return { passed: false, message: built.output.trim() }
    const [wheel] = globSync('*.whl', { cwd: out })
    const site = join(folder, 'site')
    await run(venv.python, ['-m', 'pip', 'install', '--quiet', '--no-index', '--no-deps', '--target', site, join(out, wheel!)], how)
    const env = { ...how.env, PYTHONPATH: site, PYTHONDONTWRITEBYTECODE: '1' }
    const tested = await run(venv.python, ['-m', 'pytest', '-q', '--tb=short', '-p', 'no:cacheprovider', 'tests'], { ...how, env })
    return { passed: tested.code === 0, message: tested.output.trim() }
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
