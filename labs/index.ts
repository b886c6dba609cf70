/** All labs, by id. A new lab adds its line here and in inputs.ts; one with JavaScript or wasm in it also in worker.ts. */
import type { Workload } from '../bench/workload.ts'
import { distances } from './distances/workload.ts'
import { doubles } from './doubles/workload.ts'
import { parse } from './parse/workload.ts'
import { sum } from './sum/workload.ts'
import { toll } from './toll/workload.ts'
import { totals } from './totals/workload.ts'
import { validate } from './validate/workload.ts'

export const labs: Readonly<Record<string, Workload>> = { doubles, distances, sum, toll, validate, parse, totals }
