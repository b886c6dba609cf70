/**
 * How closely an answer has to agree with the right one: plain data, so that the page, a report and Python read the same.
 *
 * `difference.ts` compares by it, and labs/shared/answers.py does the same in Python.
 */

export type Agreement
  = | { kind: 'identical' }
    | { kind: 'ulps' | 'relative' | 'absolute', tolerance: number, why: string }
    | { kind: 'permuted', inner: Agreement, why: string }

/** Number by number, text by text, in order: the default. */
export const IDENTICAL: Agreement = { kind: 'identical' }

/** At most this many representable doubles apart. */
export function ulps(count: number, why: string): Agreement {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`ulps: ${count} is not a whole number from 0 on`)
  return { kind: 'ulps', tolerance: count, why: explained('ulps', why) }
}

/** |answer - expected| ≤ share × |expected|; where 0 is expected, only 0 agrees. */
export function relative(share: number, why: string): Agreement {
  if (!(share >= 0 && share < 1))
    throw new RangeError(`relative: ${share} is not a share from 0 to below 1`)
  return { kind: 'relative', tolerance: share, why: explained('relative', why) }
}

/** |answer - expected| ≤ distance. */
export function absolute(distance: number, why: string): Agreement {
  if (!(distance >= 0 && distance < Number.POSITIVE_INFINITY))
    throw new RangeError(`absolute: ${distance} is not a finite distance from 0 on`)
  return { kind: 'absolute', tolerance: distance, why: explained('absolute', why) }
}

/** A list in any order: its items can be paired so that each pair agrees by `inner`. */
export function permuted(inner: Agreement, why: string): Agreement {
  return { kind: 'permuted', inner, why: explained('permuted', why) }
}

/** For people: `within a relative 1e-9`, `in any order, within 2 ulps`. */
export function agreementWords(agreement: Agreement): string {
  switch (agreement.kind) {
    case 'identical':
      return 'identical'
    case 'ulps':
      return `within ${agreement.tolerance} ulp${agreement.tolerance === 1 ? '' : 's'}`
    case 'relative':
      return `within a relative ${agreement.tolerance}`
    case 'absolute':
      return `within ${agreement.tolerance}`
    case 'permuted':
      return permutedWords(agreement.inner)
  }
}

function permutedWords(inner: Agreement): string {
  if (inner.kind === 'identical')
    return 'in any order'
  return inner.kind === 'permuted' ? `${agreementWords(inner)}, inside as well` : `in any order, ${agreementWords(inner)}`
}

function explained(kind: string, why: string): string {
  if (why.trim() === '')
    throw new RangeError(`${kind}: say why the answers need not be identical`)
  return why
}
