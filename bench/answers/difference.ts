/** The one comparison of answers: before timing, in every batch and in tests. labs/shared/answers.py is its twin. */
import type { Agreement } from './agreement.ts'
import type { Answer, NonFinite, Scalar, Told } from './answer.ts'
import { IDENTICAL } from './agreement.ts'
import { isList, told } from './answer.ts'
import { unmatchedOf } from './matching.ts'

/** The first place where an answer is not the right one. */
export interface Difference {
  /** Index by index from the outermost list inwards; absent where it is the whole answer. */
  at?: number[]
  answer: Told
  /** Absent in a list in any order, when no expected item is left for this one. */
  expected?: Told
}

/**
 * Where an answer first differs from the expected one; undefined where they agree. NaN agrees with nothing, itself included.
 *
 * @throws RangeError where a list is too long to be matched in any order, see `matching.ts`
 */
export function differenceOf(answer: Answer, expected: Answer, agreement: Agreement = IDENTICAL): Difference | undefined {
  if (!isList(answer) || !isList(expected)) {
    const isSame = !isList(answer) && !isList(expected) && scalarsAgree(answer, expected, agreement)
    return isSame ? undefined : { answer: told(answer), expected: told(expected) }
  }
  if (answer.length !== expected.length)
    return { answer: told(answer), expected: told(expected) }
  return agreement.kind === 'permuted' ? inAnyOrder(answer, expected, agreement.inner) : inOrder(answer, expected, agreement)
}

function inOrder(answer: readonly Answer[], expected: readonly Answer[], agreement: Agreement): Difference | undefined {
  for (const [index, item] of answer.entries()) {
    const found = differenceOf(item, expected[index]!, agreement)
    if (found)
      return { ...found, at: [index, ...(found.at ?? [])] }
  }
  return undefined
}

function inAnyOrder(answer: readonly Answer[], expected: readonly Answer[], inner: Agreement): Difference | undefined {
  const index = unmatchedOf(answer, expected, inner, (item, other) => !differenceOf(item, other, inner))
  return index === undefined ? undefined : { at: [index], answer: told(answer[index]!) }
}

function scalarsAgree(answer: Scalar, expected: Scalar, agreement: Agreement): boolean {
  if (typeof answer === 'number' && typeof expected === 'number')
    return numbersAgree(answer, expected, agreement)
  return !isNaNAnswer(answer) && JSON.stringify(answer) === JSON.stringify(expected)
}

function isNaNAnswer(answer: Scalar): boolean {
  return (answer as Partial<NonFinite>).number === 'NaN'
}

function numbersAgree(answer: number, expected: number, agreement: Agreement): boolean {
  switch (agreement.kind) {
    case 'identical':
      return answer === expected
    case 'ulps':
      return ulpsBetween(answer, expected) <= agreement.tolerance
    case 'relative':
      return Math.abs(answer - expected) <= agreement.tolerance * Math.abs(expected)
    case 'absolute':
      return Math.abs(answer - expected) <= agreement.tolerance
    case 'permuted':
      return numbersAgree(answer, expected, agreement.inner)
  }
}

/** How many doubles one finite number is away from the other. */
export function ulpsBetween(a: number, b: number): bigint {
  const apart = place(a) - place(b)
  return apart < 0n ? -apart : apart
}

const bits = new DataView(new ArrayBuffer(8))

/** The doubles numbered in their order, with 0 and -0 as number 0. */
function place(value: number): bigint {
  bits.setFloat64(0, value)
  const unsigned = bits.getBigUint64(0)
  const magnitude = unsigned & 0x7FFFFFFFFFFFFFFFn
  return unsigned === magnitude ? magnitude : -magnitude
}
