/** A worker of the pool: plain, with an instance of the kernels of its own, so that no memory is shared. */
import { expose } from 'comlink'
import { carryFailures } from '../../../bench/runtimes/transfer.ts'
import { loadKernels } from '../kernels.ts'
import { Shares } from './shares.ts'

const base = new URL(import.meta.env.BASE_URL, globalThis.location.origin)

carryFailures()
expose(new Shares(() => loadKernels('simd', base)))
