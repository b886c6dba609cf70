/** The labs as the worker for JavaScript and WebAssembly serves them, each loaded when it is first asked for. */
import type { WorkloadExecutables } from '../../bench/runtimes/executables.ts'
import type { Lab, Prepare, WorkerTools } from '../lab.ts'
import { failureOf, RuntimeFailure } from '../../bench/protocol.ts'
import { implementationOf } from '../lab.ts'

/** By lab id. A lab whose implementations all run in Python is not among them. */
export function servedLabs(labs: Readonly<Record<string, Lab>>, tools: WorkerTools): Record<string, WorkloadExecutables> {
  return Object.fromEntries(Object.values(labs).flatMap((lab) => {
    const { executables: load } = lab
    return load ? [[lab.id, served(lab, async () => (await load()).executables(tools))]] : []
  }))
}

function served(lab: Lab, load: () => Promise<Prepare>): WorkloadExecutables {
  const { id, makeInput, agrees } = lab
  let loading: Promise<Prepare> | undefined
  const loaded = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw new RuntimeFailure(failureOf(error, `labs/${id}/executables.ts`, 'Reload the page; if it stays, build the deck again.'), {
        cause: error,
      })
    })
    return loading
  }
  return {
    agrees,
    makeInput: (spec) => {
      // On its way while the input is made; who prepares hears of a failure.
      loaded().catch(() => {})
      return makeInput(spec)
    },
    prepare: async (implementation, bytes, spec) => (await loaded())(implementationOf(lab, implementation), bytes, spec),
  }
}
