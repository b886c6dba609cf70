/** All labs, by id. A new lab adds its line here and in worker.ts. */
import type { Workload } from '../bench/workload.ts'
import { doubles } from './doubles/workload.ts'

export const labs: Readonly<Record<string, Workload>> = { doubles }
