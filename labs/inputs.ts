/** How each lab makes its input, by the lab's id: the same bytes in every worker and in a native recording. */
import type { WorkloadExecutables } from '../bench/runtimes/executables.ts'
import { makeDistancesInput } from './distances/input.ts'
import { makeDoublesInput } from './doubles/executables.ts'
import { makeParseInput } from './parse/input.ts'
import { makeSumInput } from './sum/input.ts'
import { makeTollInput } from './toll/input.ts'
import { makeTotalsInput } from './totals/input.ts'
import { makeValidateInput } from './validate/input.ts'

export const inputs: Readonly<Record<string, WorkloadExecutables['makeInput']>> = {
  distances: makeDistancesInput,
  doubles: makeDoublesInput,
  parse: makeParseInput,
  sum: makeSumInput,
  toll: makeTollInput,
  totals: makeTotalsInput,
  validate: makeValidateInput,
}
