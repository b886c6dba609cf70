/** What runs in JavaScript and WebAssembly. Imported by the worker only. */
import type { Executable } from '../../bench/runtimes/executables.ts'
import type { Prepare, WorkerTools } from '../lab.ts'
import { Account, move } from './javascript.js'

export function executables({ loadKernels }: WorkerTools): Prepare {
  return async (implementation, bytes): Promise<Executable> => {
    const [opening, changes] = read(bytes)
    switch (implementation.id) {
      case 'js-calls':
        return { run: () => move(new Account(opening), changes) }
      case 'js-apply':
        return { run: () => new Account(opening).apply(changes) }
    }
    const { Account: InWasm } = await loadKernels('labs')
    const kept = (call: (account: InstanceType<typeof InWasm>) => number) => () => {
      const account = new InWasm(opening)
      const balance = call(account)
      account.free()
      return balance
    }
    return { run: kept(implementation.id === 'rust-calls' ? account => move(account, changes) : account => account.apply(changes)) }
  }
}

/** As doubles, which hold these amounts exactly. */
function read(bytes: Uint8Array): [number, Float64Array] {
  const [opening = 0, ...changes] = Array.from(new BigInt64Array(bytes.slice().buffer), Number)
  return [opening, Float64Array.from(changes)]
}
