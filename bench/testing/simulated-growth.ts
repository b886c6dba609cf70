/** A growth measurement over simulated runtimes, whose times depend on the size of the input. */
import type { GrowthSpec, GrowthState } from '../growth/state.ts'
import type { Input, InputSpec } from '../protocol.ts'
import type { SimulatedImplementation } from './simulated-runtime.ts'
import { GrowthRun } from '../growth/run.ts'
import { createSession } from '../session/session.ts'
import { SimulatedRuntime } from './simulated-runtime.ts'
import { simulatedDeps, SimulatedVisibility, simulatedWorkload } from './simulated-session.ts'
import { VirtualTime } from './virtual-time.ts'

/** Time per call, ms, at a size; or an implementation with a fault. */
export type SizedImplementation = (spec: InputSpec) => number | SimulatedImplementation

class SizedRuntime extends SimulatedRuntime {
  spec?: InputSpec

  override load(spec: InputSpec): Promise<Input> {
    this.spec = spec
    return super.load(spec)
  }
}

export function simulateGrowth(implementations: Record<string, SizedImplementation>) {
  const time = new VirtualTime()
  const visibility = new SimulatedVisibility()
  const runtime: SizedRuntime = new SizedRuntime(time, {
    implementations: new Proxy({}, {
      get: (_, id) => {
        const is = implementations[String(id)]?.(runtime.spec!)
        return typeof is === 'number' ? { callMs: is } : is
      },
    }),
  })
  const run = new GrowthRun(simulatedWorkload(Object.keys(implementations)), {
    machine: { cpu: 'Simulated', cores: 1, os: 'none' },
    createSession: workload => createSession(workload, simulatedDeps(time, () => runtime, visibility)),
  })
  const states: GrowthState[] = []
  run.subscribe(state => states.push(state))
  /** Lets time pass until `until`, or until the run is over. */
  async function measure(spec: Partial<GrowthSpec> = {}, until?: () => boolean): Promise<GrowthState> {
    void run.measure({ lanes: Object.keys(implementations), sizes: [10, 100, 1000], seed: 1, ...spec })
    await time.run(until ?? (() => run.state.status !== 'measuring'))
    return run.state
  }
  return { run, time, runtime, visibility, states, measure }
}
