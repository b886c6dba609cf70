/** Answers and agreements as a file has them. */
import type { Agreement } from './agreement.ts'
import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())
const tolerance = v.pipe(v.number(), v.finite(), v.minValue(0))

const scalar = v.union([
  v.pipe(v.number(), v.finite()),
  v.string(),
  v.object({ integer: v.pipe(v.string(), v.regex(/^-?\d+$/)) }),
  v.object({ number: v.picklist(['NaN', 'Infinity', '-Infinity']) }),
])

export const toldSchema = v.union([
  scalar,
  v.object({ shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), first: v.array(scalar) }),
])

export const agreementSchema: v.GenericSchema<Agreement> = v.variant('kind', [
  v.object({ kind: v.literal('identical') }),
  v.object({ kind: v.picklist(['ulps', 'relative', 'absolute']), tolerance, why: text }),
  v.object({ kind: v.literal('permuted'), inner: v.lazy(() => agreementSchema), why: text }),
])
