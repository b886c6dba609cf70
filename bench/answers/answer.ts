/** An implementation's answer, in a form that survives JSON, so that windows, files and both languages read the same. */

/** An integer beyond ±(2^53 - 1), which a double does not hold: its decimal digits. It is exact: no tolerance reaches it. */
export interface LargeInteger { integer: string }

/** A number that JSON cannot hold. */
export interface NonFinite { number: 'NaN' | 'Infinity' | '-Infinity' }

export type Scalar = number | string | LargeInteger | NonFinite

export type Answer = Scalar | readonly Answer[]

type NumberArray = Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array
  | BigInt64Array | BigUint64Array

/** What a call may return: {@link answerOf} makes an answer of it. */
export type Returned = Scalar | bigint | NumberArray | readonly Returned[]

/** A summary of a list: its shape, as far as all items share it, and the first few numbers or texts. */
interface ToldList { shape: number[], first: Scalar[] }

/** An answer as a state and a report keep it: a long list is summarised. */
export type Told = Scalar | ToldList

const TOLD_ITEMS = 3

/** @throws RangeError when it is neither a number, nor a text, nor a list of answers */
export function answerOf(value: unknown): Answer {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value || 0 : { number: String(value) as NonFinite['number'] }
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : { integer: String(value) }
    case 'string':
      return value
    default:
      return listOf(value) ?? taggedOf(value) ?? refuse(value)
  }
}

export function isList(answer: Answer): answer is readonly Answer[] {
  return Array.isArray(answer)
}

export function told(answer: Answer): Told {
  return isList(answer) ? { shape: shapeOf(answer), first: firstOf(answer, TOLD_ITEMS) } : answer
}

function listOf(value: unknown): Answer[] | undefined {
  const isNumbers = ArrayBuffer.isView(value) && !(value instanceof DataView)
  return Array.isArray(value) || isNumbers ? Array.from(value as ArrayLike<unknown>, answerOf) : undefined
}

/** A scalar that is in its final form already. */
function taggedOf(value: unknown): Answer | undefined {
  const { integer, number } = (value ?? {}) as Partial<LargeInteger & NonFinite>
  if (typeof integer === 'string' && /^-?\d+$/.test(integer))
    return answerOf(BigInt(integer))
  return number === 'NaN' || number === 'Infinity' || number === '-Infinity' ? { number } : undefined
}

function refuse(value: unknown): never {
  const what = value === null ? 'null' : typeof value === 'object' ? value.constructor?.name ?? 'an object' : typeof value
  throw new RangeError(`It answered ${what}: an answer is a number, a text, or a list of answers`)
}

function shapeOf(answer: Answer): number[] {
  if (!isList(answer))
    return []
  const [first = [], ...others] = answer.map(shapeOf)
  const isEven = others.every(shape => shape.length === first.length && shape.every((size, index) => size === first[index]))
  return [answer.length, ...(isEven ? first : [])]
}

function firstOf(answer: Answer, count: number): Scalar[] {
  if (!isList(answer))
    return [answer]
  const found: Scalar[] = []
  for (let index = 0; index < answer.length && found.length < count; index++)
    found.push(...firstOf(answer[index]!, count - found.length))
  return found
}
