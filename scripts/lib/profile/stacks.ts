/** Stacks as py-spy writes them, `outer (file:line);inner (file:line) count`, as a tree of what a slide can show. */
import type { Frame, WrittenIn } from '../../../components/flame/recording.ts'

/** The function of profile_lane.py below which all is the lane's. */
const MARK = 'profiled'

/** What takes less than this share of a lane's time is counted to its caller. */
const LEAST_SHARE = 0.01

interface Call {
  name: string
  in: WrittenIn
  /** Whether it is no Python. */
  isCompiled: boolean
}

/** The calls of a stack, the outermost first; undefined where it is not the lane's. */
function callsOf(stack: string): Call[] | undefined {
  const parts = stack.split(';').map(readFrame)
  const mark = parts.findIndex(({ name, file }) => name === MARK && file.startsWith('profile_lane.py'))
  return mark < 0 ? undefined : parts.slice(mark + 1).filter(isTold)
}

function readFrame(frame: string): Call & { file: string } {
  const [, name = frame, file = ''] = /^(.*) \(([^()]*)\)$/.exec(frame) ?? []
  const language = languageOf(file)
  return { name: language === 'rust' ? shortName(name) : name.split('.').at(-1)!, in: language, isCompiled: !isPython(file), file }
}

function isPython(file: string): boolean {
  return /\.py(?::\d+)?$|^<frozen/.test(file)
}

function languageOf(file: string): WrittenIn {
  if (file.includes('_native.'))
    return 'rust'
  if (/\bnumpy\b|_multiarray|openblas/i.test(file) && !file.startsWith('numpy.py'))
    return 'numpy'
  return isPython(file) ? 'python' : 'c'
}

/** How NumPy finds out which of its functions is meant. */
const DISPATCHER = 'dispatcher_vectorcall'

/** Without a name there is nothing to read, and a closure is its function's. */
function isTold({ name }: Call): boolean {
  return !/^0x[\da-f]+$/.test(name) && name !== '' && !name.startsWith('{') && name !== DISPATCHER
}

/** `getattr` of `<pyo3::instance::Bound<PyAny> as PyAnyMethods>::getattr::<&str>`. */
export function shortName(path: string): string {
  let plain = path
  for (let before = ''; before !== plain;) {
    before = plain
    plain = plain.replace(/(?:::)?<[^<>]*>/g, '')
  }
  return (plain.split('::').at(-1) ?? plain).replace(/^__py(?:function|method)_/, '')
}

/** Of compiled code that is not ours only the outermost function is told: what NumPy and the interpreter do inside is their matter. */
function withoutDepths(calls: readonly Call[]): Call[] {
  return calls.filter((call, index) => {
    const before = calls[index - 1]
    const isInside = before?.isCompiled && before.in !== 'rust' && call.isCompiled
    const isRecursion = call.name === before?.name && call.in === before.in
    return !isInside && !isRecursion
  })
}

/**
 * @param stacks py-spy's raw format, Rust's names demangled
 * @throws RangeError where no stack is the lane's
 */
export function treeOf(stacks: string): { samples: number, below: Frame[] } {
  const root: { samples: number, below: Frame[] } = { samples: 0, below: [] }
  for (const line of stacks.split('\n')) {
    const [, stack, count] = /^(.+) (\d+)$/.exec(line) ?? []
    const calls = stack && callsOf(stack)
    if (calls)
      add(root, withoutDepths(calls), Number(count))
  }
  if (root.samples === 0)
    throw new RangeError(`stacks: none of them is below ${MARK}()`)
  const least = root.samples * LEAST_SHARE
  return { samples: root.samples, below: ordered(root.below, least) }
}

function add(to: { samples: number, below: Frame[] }, [first, ...rest]: readonly Call[], count: number): void {
  to.samples += count
  if (!first)
    return
  let frame = to.below.find(({ name, in: language }) => name === first.name && language === first.in)
  if (!frame) {
    frame = { name: first.name, in: first.in, samples: 0, below: [] }
    to.below.push(frame)
  }
  add(frame, rest, count)
}

function ordered(frames: readonly Frame[], least: number): Frame[] {
  return frames
    .filter(({ samples }) => samples >= least)
    .map(({ name, in: language, samples, below }) => ({ name, in: language, samples, below: ordered(below, least) }))
    .toSorted((a, b) => b.samples - a.samples)
}
