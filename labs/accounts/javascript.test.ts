/** The account in JavaScript, and the one in WebAssembly: the table and the calls that Python's tests go through as well. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPrebuilt } from '../shared/testing/prebuilt.ts'
import cases from './cases.json' with { type: 'json' }
import golden from './golden.json' with { type: 'json' }
import { Account } from './javascript.js'

type Given = { int: string } | { float: string } | { text: string } | { decimal: string } | { value: unknown }
type Refusal = keyof typeof cases.refusals
interface Case { given: Given, cents?: number, refused?: string }

const { Account: InWasm, build } = await loadPrebuilt('labs')
const languages = { javascript: Account, wasm: InWasm as unknown as typeof Account }
const amounts: Case[] = cases.amounts.filter(({ given }) => !('decimal' in given))

/** What a case tells, in each form that JavaScript has for it: an int is a bigint, and a number where that holds it. */
function valuesOf(given: Given): any[] {
  if ('int' in given)
    return [BigInt(given.int), ...(Number.isSafeInteger(Number(given.int)) ? [Number(given.int)] : [])]
  if ('float' in given)
    return [Number(given.float)]
  if ('text' in given)
    return [given.text]
  return 'value' in given ? [given.value, ...(given.value === null ? [undefined] : [])] : []
}

/** What is thrown, if anything. */
function errorOf(call: () => unknown): Error | undefined {
  try {
    call()
  }
  catch (error) {
    return error as Error
  }
  return undefined
}

/** Which of the table's refusals it is. */
function refusalOf(error: Error | undefined): string | undefined {
  if (!error)
    return undefined
  const found = Object.entries(cases.refusals).find(([_, { javascript, says }]) =>
    error.name === javascript && error.message.startsWith(says))
  if (!found)
    throw error
  expect(error).toBeInstanceOf(error.name === 'TypeError' ? TypeError : RangeError)
  return found[0] satisfies string as Refusal
}

describe.each(Object.entries(languages))('an account in %s', (_, Tried) => {
  it.each(amounts)('takes $given exactly, or refuses it and changes nothing', ({ given, cents, refused }) => {
    for (const amount of valuesOf(given)) {
      expect(refusalOf(errorOf(() => expect(new Tried(amount).balance).toBe(cents)))).toBe(refused)
      const old = new Tried(7)
      if (refused) {
        for (const call of [() => old.deposit(amount), () => old.withdraw(amount), () => old.transfer(new Tried(0), amount)])
          expect(refusalOf(errorOf(call))).toBe(refused)
        expect(old.balance).toBe(7)
      }
    }
  })

  it('takes half of a surrogate pair for no number', () => {
    expect(refusalOf(errorOf(() => new Tried('\uD800')))).toBe('not-decimal')
  })

  it('does what the model does, whatever is called', () => {
    const two = [new Tried(0), new Tried(0)]
    for (const { call, on, given, refused, balances } of golden as (typeof golden[number] & { given: Given, refused?: string })[]) {
      const [one, other] = [two[on]!, two[1 - on]!]
      const amount = valuesOf(given).at(-1)
      const done = () => call === 'transfer' ? one.transfer(other, amount) : call === 'deposit' ? one.deposit(amount) : one.withdraw(amount)
      expect(refusalOf(errorOf(done))).toBe(refused)
      expect(two.map(({ balance }) => balance)).toEqual(balances)
    }
  })

  it.each(cases.changes)('makes all of $changes or none', ({ opening, changes, balance, refused }) => {
    const account = new Tried(opening)
    expect(refusalOf(errorOf(() => account.apply(Float64Array.from(changes))))).toBe(refused)
    expect(account.balance).toBe(balance)
  })

  it('refuses changes that are no whole cents, or in no Float64Array', () => {
    const account = new Tried(7)
    for (const changes of [[1, 0.5], [Number.NaN], [2 ** 53]])
      expect(errorOf(() => account.apply(Float64Array.from(changes)))).toBeInstanceOf(RangeError)
    for (const changes of [[1, 2], new Float32Array(1), undefined] as any[])
      expect(errorOf(() => account.apply(changes))).toBeInstanceOf(TypeError)
    expect(account.balance).toBe(7)
  })

  it('says of an overdraft what there was', () => {
    const error = errorOf(() => new Tried('100.00').withdraw('100.01'))
    expect(error).toMatchObject({ name: 'InsufficientFunds', balance: 10_000, requested: 10_001 })
    expect(error!.message).toBe('the account holds 10000 cents, 10001 were asked for')
  })

  it('shows its euros, and moves to itself only what it has', () => {
    const account = new Tried(5)
    account.transfer(account, 5)
    expect(refusalOf(errorOf(() => account.transfer(account, 6)))).toBe('insufficient')
    expect(() => account.transfer({} as Account, 1)).toThrow('expected instance of Account')
    expect(`${account} ${new Tried('1234.50')}`).toBe('0.05 1234.50')
  })
})

it('the one in WebAssembly is in the build for single labs', () => {
  expect(build()).toBe('labs')
})

it('one call is as many, in both', () => {
  const anyChanges = fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 12 })
  fc.assert(fc.property(fc.nat(1000), anyChanges, (opening, changes) => {
    const told = Object.values(languages).map((Tried) => {
      const account = new Tried(opening)
      return [errorOf(() => account.apply(Float64Array.from(changes)))?.message, account.balance]
    })
    let balance = opening
    const isRefused = changes.some(change => (balance += change) < 0)
    expect(told[0]).toEqual(told[1])
    expect(told[0]![1]).toBe(isRefused ? opening : balance)
  }))
})
