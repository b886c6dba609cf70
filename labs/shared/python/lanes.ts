/** A lab's lanes in Python, as the worker runs them: its lanes.py prepares a call, the interpreter repeats it. */
import type { PyProxy } from 'pyodide/ffi'
import type { Answer, Returned } from '../../../bench/answers/answer.ts'
import type { Executable, WorkloadExecutables } from '../../../bench/runtimes/executables.ts'
import type { Lab } from '../../lab.ts'
import type { PythonLane } from './lane.ts'
import type { Provision } from './provision.ts'
import { answerOf } from '../../../bench/answers/answer.ts'
import { RuntimeFailure } from '../../../bench/protocol.ts'
import { isPythonError, pythonFailure } from '../../../bench/runtimes/python/traceback.ts'
import { implementationOf } from '../../lab.ts'
import { pythonLane } from './lane.ts'

const REMEDY = 'It is left out; the others go on.'

type Call = PyProxy & (() => Returned)

interface Preparing extends PyProxy {
  prepare: (lab: string, lane: string, data: Uint8Array, builds: PyProxy) => Call
  check: (lab: string, lane: string, data: Uint8Array, builds: PyProxy) => Call | undefined
  /** An answer as JSON, of what Pyodide did not convert: a list, an array. */
  read: (returned: PyProxy) => string
}

/** `provision` brings what the lanes need, once Python has come up. */
export function pythonExecutables(lab: Lab, provision: () => Promise<Provision>): WorkloadExecutables {
  return {
    makeInput: lab.makeInput,
    agrees: lab.agrees,
    prepare: async (id, bytes) => {
      const provided = await provision()
      const implementation = implementationOf(lab, id)
      for (const name of implementation.needs ?? [])
        await provided.provide(name)
      return asFailures(() => executable(provided, lab.id, pythonLane(implementation), bytes))
    },
  }
}

function executable({ python, builds }: Provision, lab: string, lane: PythonLane, bytes: Uint8Array): Executable {
  const preparing = python.pyodide.pyimport('labs.shared.python.prepare') as Preparing
  const call = preparing.prepare(lab, JSON.stringify(lane), bytes, builds)
  const check = preparing.check(lab, JSON.stringify(lane), bytes, builds)
  return {
    run: () => asFailures(() => call()),
    repeat: calls => asFailures(() => python.callTimes(call, calls) as Returned),
    read: returned => isProxy(returned) ? asFailures(() => readProxy(preparing, returned)) : answerOf(returned),
    ...(check && { answer: () => asFailures(() => check()) }),
    dispose: () => {
      call.destroy()
      check?.destroy()
    },
  }
}

function isProxy(returned: unknown): returned is PyProxy {
  return typeof (returned as Partial<PyProxy> | undefined)?.destroy === 'function'
}

function readProxy(preparing: Preparing, returned: PyProxy): Answer {
  try {
    return JSON.parse(preparing.read(returned)) as Answer
  }
  finally {
    returned.destroy()
  }
}

function asFailures<T>(action: () => T): T {
  try {
    return action()
  }
  catch (error) {
    if (isPythonError(error))
      throw new RuntimeFailure(pythonFailure(error, REMEDY), { cause: error })
    const isBroken = (error as { pyodide_fatal_error?: boolean }).pyodide_fatal_error === true
    throw isBroken ? new RuntimeFailure({ what: String(error), where: 'Python', remedy: REMEDY, isFatal: true }, { cause: error }) : error
  }
}
