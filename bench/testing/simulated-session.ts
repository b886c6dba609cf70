import type { Session, SessionDeps } from '../session/session.ts'
import type { SessionState } from '../session/state.ts'
import type { RuntimeKind, Workload } from '../workload.ts'
import type { SimulatedImplementation, SimulatedOptions } from './simulated-runtime.ts'
import { implementationOf } from '../protocol.ts'
import { createSession } from '../session/session.ts'
import { createRandom } from '../statistics/random.ts'
import { createLog, SimulatedRuntime } from './simulated-runtime.ts'
import { VirtualTime } from './virtual-time.ts'

export class SimulatedVisibility {
  hidden = false
  #callbacks = new Set<() => void>()

  onHidden(callback: () => void): () => void {
    this.#callbacks.add(callback)
    return () => this.#callbacks.delete(callback)
  }

  hide(): void {
    this.hidden = true
    this.#callbacks.forEach(callback => callback())
  }
}

/** A workload whose baseline is its first implementation; ids that start with `py-` run in a runtime of their own, `native-` in none. */
export function simulatedWorkload(ids: string[], largestSizes: Record<string, number | undefined> = {}): Workload {
  return {
    id: 'simulated',
    title: 'Simulated',
    unit: 'letters',
    sizes: [10, 1000],
    minSize: 1,
    defaultSize: 1000,
    defaultSeed: 1,
    baseline: ids[0]!,
    implementations: ids.map(id => ({
      id,
      label: `The ${id}`,
      name: `The ${id}`,
      language: id.startsWith('py-') ? 'python' : 'rust',
      runtime: kindOf(id),
      build: 'release',
      boundary: 'resident',
      source: 'kernels.rs#one',
      role: 'implementation',
      answers: 'right',
      largestSize: largestSizes[id],
    })),
  }
}

function kindOf(id: string): RuntimeKind {
  return id.startsWith('py-') ? 'python' : id.startsWith('native-') ? 'native' : 'wasm'
}

/** What a session needs, on simulated time: the same order of rounds each time. */
export function simulatedDeps(
  time: VirtualTime,
  runtimeFor: SessionDeps['runtimeFor'],
  visibility = new SimulatedVisibility(),
): SessionDeps {
  return {
    runtimeFor,
    random: createRandom(3).nextUint32,
    now: () => '2026-11-21T10:00:00.000Z',
    clock: time.clock,
    after: time.after,
    visibility,
  }
}

export interface Simulation {
  session: Session
  time: VirtualTime
  visibility: SimulatedVisibility
  wasm: SimulatedRuntime
  python: SimulatedRuntime
  /** Every snapshot that was published, and when. */
  states: { atMs: number, state: SessionState }[]
  /** Asks for these lanes and lets time pass until none is left to do. */
  climb: (...ids: string[]) => Promise<SessionState>
}

export function simulate(
  implementations: Record<string, SimulatedImplementation>,
  options: Omit<SimulatedOptions, 'implementations'> & {
    limits?: SessionDeps['limits']
    python?: Partial<SimulatedOptions>
    agrees?: Workload['agrees']
  } = {},
): Simulation {
  const time = new VirtualTime()
  const visibility = new SimulatedVisibility()
  const log = createLog()
  const wasm = new SimulatedRuntime(time, { implementations, log, ...options })
  const python = new SimulatedRuntime(time, { implementations, log, ...options, ...options.python })
  const workload = {
    ...simulatedWorkload(
      Object.keys(implementations).filter(id => id === implementationOf(id)),
      mapValues(implementations, ({ largestSize }) => largestSize),
    ),
    agrees: options.agrees,
  }
  const session = createSession(workload, {
    ...simulatedDeps(time, kind => (kind === 'python' ? python : wasm), visibility),
    limits: options.limits,
  })
  const states: Simulation['states'] = []
  session.subscribe(state => states.push({ atMs: time.clock(), state }))
  return { session, time, visibility, wasm, python, states, climb: (...ids) => climb(session, time, ids) }
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}

async function climb(session: Session, time: VirtualTime, ids: string[]): Promise<SessionState> {
  let isOver = false
  const over = session.include(ids).finally(() => isOver = true)
  await time.run(() => isOver)
  if (!isOver)
    throw new Error('nothing is left to happen, and the session has not come to rest')
  return over
}
