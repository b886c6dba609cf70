/** All labs, a line each: the pages, workers, commands and tests know a lab by its line here. */
import type { Lab } from './lab.ts'
import { accounts } from './accounts/lab.ts'
import { calls } from './calls/lab.ts'
import { distances } from './distances/lab.ts'
import { doors } from './doors/lab.ts'
import { doubles } from './doubles/lab.ts'
import { mixture } from './mixture/lab.ts'
import { parse } from './parse/lab.ts'
import { polygons } from './polygons/lab.ts'
import { smallcalls } from './smallcalls/lab.ts'
import { sum } from './sum/lab.ts'
import { toll } from './toll/lab.ts'
import { totals } from './totals/lab.ts'
import { validate } from './validate/lab.ts'

export const labs: Readonly<Record<string, Lab>> = {
  doubles,
  distances,
  mixture,
  sum,
  toll,
  calls,
  accounts,
  validate,
  parse,
  totals,
  polygons,
  // Natively only.
  ...{ doors, smallcalls },
}
