/** A wheel's file name taken apart, and what each part says about where the wheel runs; and the platforms of a workflow. */
import type { Session } from '../../snippets/terminals/session.ts'
import { parseWheelName } from '../../bench/runtimes/python/wheel-name.ts'

export interface WheelPart {
  text: string
  /** What the part is called by the specification of wheels. */
  what: string
  says: string
}

const WHEEL = /[\w.]+-[\w.]+-\w+-\w+-[\w.]+\.whl/

/** @throws RangeError when nothing of the session's output is a wheel's name */
export function wheelIn({ name, steps }: Session): string {
  const [file] = steps.flatMap(({ lines }) => lines.flatMap(({ text }) => WHEEL.exec(text)?.[0] ?? []))
  if (!file)
    throw new RangeError(`The recorded terminal ${name} names no wheel. Run: npm run terminals.`)
  return file
}

/** @throws RangeError when it is no wheel's name */
export function partsOf(file: string): WheelPart[] {
  const { distribution, version, python, abi, platform } = parseWheelName(file)
  return [
    { text: `${distribution}-${version}`, what: 'Name, version', says: 'as in pyproject.toml' },
    { text: python.join('.'), what: 'Python', says: python.map(interpreterOf).join(' or ') },
    { text: abi.join('.'), what: 'ABI', says: abi.map(abiOf).join(' or ') },
    { text: platform.join('.'), what: 'Platform', says: platform.map(platformOf).join(' or ') },
  ]
}

/** `cp311` → `CPython 3.11` */
function interpreterOf(tag: string): string {
  const [, kind, major, minor] = /^([a-z]+)(\d)(\d+)?$/.exec(tag) ?? []
  const names: Record<string, string> = { cp: 'CPython', pp: 'PyPy', py: 'any Python' }
  return major ? `${names[kind!] ?? kind} ${[major, minor].filter(Boolean).join('.')}` : tag
}

function abiOf(tag: string): string {
  if (tag === 'none')
    return 'no compiled code'
  if (tag === 'abi3')
    return 'stable: later versions with a GIL too'
  if (/^cp\d+t$/.test(tag))
    return `of ${interpreterOf(tag.slice(0, -1))} without a GIL alone`
  return `of ${interpreterOf(tag)} alone; abi3 would serve later ones`
}

/** `manylinux_2_34_x86_64` → `Linux with glibc 2.34 or newer, x86_64` */
function platformOf(tag: string): string {
  const [, system, major, minor, machine] = /^(manylinux|musllinux|macosx|pyemscripten)_(\d+)_(\d+)_(\w+)$/.exec(tag) ?? []
  switch (system) {
    case 'manylinux': return `Linux with glibc ${major}.${minor} or newer, ${machine}`
    case 'musllinux': return `Linux with musl ${major}.${minor} or newer, ${machine}`
    case 'macosx': return `macOS ${major}.${minor} or newer, ${machine}`
    case 'pyemscripten': return `Pyodide in a browser, platform of ${major}`
    default: return tag === 'any' ? 'every platform' : tag.replace(/^win_?/, 'Windows, ')
  }
}

export interface Job {
  name: string
  targets: string[]
}

/**
 * The jobs of a workflow that build for several targets, in its order.
 *
 * @throws RangeError when there is none
 */
export function jobsOf(workflow: string): Job[] {
  const jobs: Job[] = []
  let name = ''
  for (const line of workflow.slice(workflow.indexOf('\njobs:')).split('\n')) {
    name = /^ {2}(\w[\w-]*):$/.exec(line)?.[1] ?? name
    const [, target] = /^ {12}target: (\w+)$/.exec(line) ?? []
    if (target && jobs.at(-1)?.name === name)
      jobs.at(-1)!.targets.push(target)
    else if (target)
      jobs.push({ name, targets: [target] })
  }
  if (jobs.length === 0)
    throw new RangeError('The workflow builds for no target. Write it anew: maturin generate-ci github.')
  return jobs
}
