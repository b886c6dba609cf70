/** One instrument compares the two functions of one set-up, in a process of its own; prints the ratio. */
import type { InstrumentId, SetupId } from '../../../bench/report/self-check.ts'
import process from 'node:process'
import { createRandom } from '../../../bench/statistics/random.ts'
import { COMPARE } from './instruments.ts'
import { pairOf } from './setups.ts'

const SIZE = 100_000

function makeBytes(seed: number): Uint8Array {
  const random = createRandom(seed)
  return Uint8Array.from({ length: SIZE }, () => 97 + random.below(26))
}

const [setup, instrument, text] = process.argv.slice(2) as [SetupId, InstrumentId, string]
const seed = Number(text)
const bytes = makeBytes(seed)
console.log(await COMPARE[instrument]({ functions: pairOf(setup, bytes), bytes, seed }))
