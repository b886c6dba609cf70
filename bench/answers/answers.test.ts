import type { Agreement } from './agreement.ts'
import type { Answer } from './answer.ts'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { absolute, agreementWords, IDENTICAL, permuted, relative, ulps } from './agreement.ts'
import { answerOf, told } from './answer.ts'
import cases from './cases.json' with { type: 'json' }
import { differenceOf, ulpsBetween } from './difference.ts'
import { LONGEST_MATCHED } from './matching.ts'
import { agreementSchema, toldSchema } from './schema.ts'
import { wrongWords } from './words.ts'

interface Case { name: string, answer: unknown, expected: unknown, agreement?: unknown, agrees: boolean, at?: number[] }

const NAN = { number: 'NaN' } as const
const WHY = 'the order of addition differs'
const scalar = fc.oneof(fc.double(), fc.integer(), fc.bigInt(), fc.string({ maxLength: 3 }))
const anything: fc.Arbitrary<Answer> = fc.letrec(tie => ({
  answer: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('answer'), { maxLength: 5 })),
})).answer.map(answerOf)
const agreements: fc.Arbitrary<Agreement> = fc.constantFrom(
  IDENTICAL,
  ulps(3, WHY),
  relative(1e-9, WHY),
  absolute(0.5, WHY),
  permuted(relative(1e-9, WHY), WHY),
  permuted(permuted(IDENTICAL, WHY), WHY),
)
const holdsNaN = (answer: Answer) => JSON.stringify(answer).includes('{"number":"NaN"}')

describe('the cases that Python shares', () => {
  it.each(cases as Case[])('$name', ({ answer, expected, agreement, agrees, at }) => {
    const found = differenceOf(answerOf(answer), answerOf(expected), agreement as Agreement | undefined)
    expect(found === undefined).toBe(agrees)
    expect(found?.at).toEqual(at)
  })
})

describe('an answer', () => {
  it('is made of what implementations return', () => {
    expect(answerOf(new Float64Array([1.5, Number.NaN]))).toEqual([1.5, { number: 'NaN' }])
    expect(answerOf([-0, [Number.NEGATIVE_INFINITY]])).toEqual([0, [{ number: '-Infinity' }]])
    expect(answerOf(2n ** 53n - 1n)).toBe(2 ** 53 - 1)
    expect(answerOf(2n ** 53n)).toEqual({ integer: '9007199254740992' })
    expect(answerOf({ integer: '0007' })).toBe(7)
    expect(answerOf(new BigInt64Array([-1n]))).toEqual([-1])
  })

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [true, 'boolean'],
    [new Map(), 'Map'],
    [[1, undefined], 'undefined'],
    [{ number: '1' }, 'Object'],
  ])('is not %o', (value, what) => {
    expect(() => answerOf(value)).toThrow(`It answered ${what}: an answer is a number, a text, or a list of answers`)
  })

  it('survives JSON, and being made again', () => {
    fc.assert(fc.property(anything, (answer) => {
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
      expect(answerOf(answer)).toEqual(answer)
      expect(v.is(toldSchema, told(answer))).toBe(true)
    }))
  })

  it('is told by its shape where it is a list', () => {
    expect(told([[1, 2], [3, 4]])).toEqual({ shape: [2, 2], first: [1, 2, 3] })
    expect(told([[1], [2, 3]])).toEqual({ shape: [2], first: [1, 2, 3] })
    expect(told([])).toEqual({ shape: [0], first: [] })
  })
})

describe('a difference', () => {
  it('is none between an answer and itself, in any agreement, unless it has NaN', () => {
    fc.assert(fc.property(anything, agreements, (answer, agreement) => {
      expect(differenceOf(answer, answer, agreement) === undefined).toBe(!holdsNaN(answer))
    }))
  })

  it('stands where the two were made unlike', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), (numbers, draw) => {
      const index = draw % numbers.length
      const [expected, answer] = [numbers[index]!, numbers[index]! + 0.5]
      expect(differenceOf(numbers.with(index, answer), numbers)).toEqual({ at: [index], answer, expected })
    }))
  })

  it('of a permutation is none, and is found where one item is changed', () => {
    const list = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 8 })
    fc.assert(fc.property(list, fc.infiniteStream(fc.nat()), (numbers, draws) => {
      const drawn = numbers.map(number => ({ draw: draws.next().value as number, number }))
      const other = drawn.toSorted((a, b) => a.draw - b.draw).map(({ number }) => number)
      const agreement = permuted(absolute(0.25, WHY), WHY)
      expect(differenceOf(other.map(number => number + 0.25), numbers, agreement)).toBeUndefined()
      expect(differenceOf(other.with(0, 10), numbers, agreement)).toEqual({ at: [0], answer: 10 })
    }))
  })

  it('of points in any order is what trying all orders says', () => {
    const points = fc.array(fc.tuple(fc.constantFrom(1, 1.5, 2), fc.constantFrom(1, 1.5, 2)), { minLength: 4, maxLength: 4 })
    const near = absolute(0.5, WHY)
    fc.assert(fc.property(points, points, (own, others) => {
      const isPossible = orders(own).some(order => !differenceOf(order, others, near))
      expect(differenceOf(own, others, permuted(near, WHY)) === undefined).toBe(isPossible)
    }), { numRuns: 300 })
  })

  it('of long lists is found by sorting, and refused where that is not enough', () => {
    const many = Array.from({ length: LONGEST_MATCHED + 1 }, (_, index) => index)
    const near = permuted(relative(1e-9, WHY), WHY)
    expect(differenceOf(many.toReversed(), many, near)).toBeUndefined()
    expect(differenceOf(many.with(7, -1), many, near)?.at).toBeDefined()
    const pairs = many.map(number => [number, number])
    expect(differenceOf(pairs.with(7, [0, 0]), pairs, permuted(IDENTICAL, WHY))?.at).toBeDefined()
    expect(() => differenceOf(pairs.with(7, [0, 0]), pairs, near)).toThrow('permuted: 1001 lists cannot be matched with a tolerance')
  })

  it('counts the doubles between two numbers', () => {
    expect(ulpsBetween(1, 1 + Number.EPSILON)).toBe(1n)
    expect(ulpsBetween(-Number.MIN_VALUE, Number.MIN_VALUE)).toBe(2n)
    expect(ulpsBetween(0, -0)).toBe(0n)
    fc.assert(fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
      expect(ulpsBetween(a, b)).toBe(ulpsBetween(b, a))
      expect(ulpsBetween(a, b) === 0n).toBe(a === b)
    }))
  })

  it.each<[string, Answer, Answer, Agreement]>([
    ['wrong answer: 19,229, expected 19,230', 19_229, 19_230, IDENTICAL],
    ['wrong answer: 9,007,199,254,740,993, expected a', { integer: '9007199254740993' }, 'a', IDENTICAL],
    ['wrong answer at 1, 0: 0.6000000000000001, expected 0.6', [[1], [0.6000000000000001]], [[1], [0.6]], IDENTICAL],
    ['wrong answer: a list of 2 × 2 (1, 2, 3, …), expected a list of 3 (1, 2, NaN)', [[1, 2], [3, 4]], [1, 2, NAN], IDENTICAL],
    ['wrong answer at 1: 3, which is none of those expected', [1, 3], [2, 1], permuted(IDENTICAL, WHY)],
  ])('is told as "%s"', (words, answer, expected, agreement) => {
    expect(wrongWords(differenceOf(answer, expected, agreement)!)).toBe(words)
  })
})

describe('an agreement', () => {
  it.each<[string, Agreement]>([
    ['identical', IDENTICAL],
    ['within 1 ulp', ulps(1, WHY)],
    ['within a relative 1e-9', relative(1e-9, WHY)],
    ['within 0.001', absolute(0.001, WHY)],
    ['in any order', permuted(IDENTICAL, WHY)],
    ['in any order, within 2 ulps', permuted(ulps(2, WHY), WHY)],
    ['in any order, inside as well', permuted(permuted(IDENTICAL, WHY), WHY)],
  ])('is "%s" to people, and data to a file', (words, agreement) => {
    expect(agreementWords(agreement)).toBe(words)
    expect(v.parse(agreementSchema, JSON.parse(JSON.stringify(agreement)))).toEqual(agreement)
  })

  it.each([
    ['ulps: 1.5 is not a whole number', () => ulps(1.5, WHY)],
    ['relative: 1 is not a share', () => relative(1, WHY)],
    ['relative: NaN is not a share', () => relative(Number.NaN, WHY)],
    ['absolute: -1 is not a finite distance', () => absolute(-1, WHY)],
    ['permuted: say why the answers need not be identical', () => permuted(IDENTICAL, ' ')],
  ])('is refused: %s', (message, make) => {
    expect(make).toThrow(message)
  })
})

function orders<T>(items: readonly T[]): T[][] {
  return items.length === 0 ? [[]] : items.flatMap((item, index) => orders(items.toSpliced(index, 1)).map(rest => [item, ...rest]))
}
