/** Whether the items of two lists, in any order, can be paired so that each pair agrees. */
import type { Agreement } from './agreement.ts'
import type { Answer, LargeInteger, NonFinite, Scalar } from './answer.ts'
import { isList } from './answer.ts'

/** All pairs are tried up to this length. Longer lists are paired in sorted order, which is enough for numbers and for identical items. */
export const LONGEST_MATCHED = 1000

type Agree = (item: Answer, other: Answer) => boolean

/**
 * The index of an item that no expected one is left for; undefined where all are paired. Both lists are equally long.
 *
 * @throws RangeError for lists of lists longer than {@link LONGEST_MATCHED} that do not agree in sorted order,
 *   unless inner lists have to be identical
 */
export function unmatchedOf(items: readonly Answer[], expected: readonly Answer[], inner: Agreement, agree: Agree): number | undefined {
  const [own, others] = [sortedIndices(items, inner), sortedIndices(expected, inner)]
  const apart = own.find((index, place) => !agree(items[index]!, expected[others[place]!]!))
  if (apart === undefined)
    return undefined
  if (items.length <= LONGEST_MATCHED)
    return firstUnmatched(items, expected, agree)
  if (inner.kind !== 'identical' && [...items, ...expected].some(isList))
    throw new RangeError(`permuted: ${items.length} lists cannot be matched with a tolerance, at most ${LONGEST_MATCHED} can`)
  return apart
}

/** Augmenting paths (Berge, 1957): an item whose partner is taken tries to move the one that holds it. */
function firstUnmatched(items: readonly Answer[], expected: readonly Answer[], agree: Agree): number | undefined {
  const candidates = items.map(item => expected.flatMap((other, place) => agree(item, other) ? [place] : []))
  const holders = new Map<number, number>()
  function place(index: number, asked: Set<number>): boolean {
    for (const candidate of candidates[index]!) {
      if (asked.has(candidate))
        continue
      asked.add(candidate)
      const holder = holders.get(candidate)
      if (holder === undefined || place(holder, asked)) {
        holders.set(candidate, index)
        return true
      }
    }
    return false
  }
  const found = items.findIndex((_, index) => !place(index, new Set()))
  return found === -1 ? undefined : found
}

function sortedIndices(items: readonly Answer[], inner: Agreement): number[] {
  const sorted = items.map(item => canonical(item, inner))
  return sorted.map((_, index) => index).sort((a, b) => order(sorted[a]!, sorted[b]!))
}

/** With the lists inside that may be in any order sorted as well. */
function canonical(answer: Answer, agreement: Agreement): Answer {
  if (!isList(answer) || agreement.kind !== 'permuted')
    return answer
  return answer.map(item => canonical(item, agreement.inner)).sort(order)
}

/** A total order of answers: numbers by size, then all else by kind and text, lists item by item. */
function order(a: Answer, b: Answer): number {
  if (isList(a) && isList(b)) {
    const unlike = a.findIndex((item, index) => index >= b.length || order(item, b[index]!) !== 0)
    return unlike === -1 ? a.length - b.length : unlike >= b.length ? 1 : order(a[unlike]!, b[unlike]!)
  }
  if (isList(a) || isList(b))
    return isList(a) ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number')
    return a - b
  const [left, right] = [key(a), key(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Numbers come first; two of them are never compared by it. */
function key(scalar: Scalar): string {
  if (typeof scalar === 'number')
    return '0'
  return typeof scalar === 'string' ? `3${scalar}` : `1${(scalar as NonFinite).number ?? (scalar as LargeInteger).integer}`
}
