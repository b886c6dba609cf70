/** Answers in words, as a row of a chart or a line of a terminal tells them. */
import type { Told } from './answer.ts'
import type { Difference } from './difference.ts'

/** `19,229`, `a list of 3 × 2: 1, 2.5, 7, …`. */
export function answerWords(answer: Told): string {
  if (typeof answer === 'number')
    return Number.isSafeInteger(answer) ? answer.toLocaleString('en') : String(answer)
  if (typeof answer === 'string')
    return answer
  if ('shape' in answer)
    return listWords(answer.shape, answer.first.map(answerWords))
  return 'number' in answer ? answer.number : BigInt(answer.integer).toLocaleString('en')
}

/** `wrong answer: 3, expected 4`; in a list `wrong answer at 5, 0: …`, where places are counted from 0. */
export function wrongWords({ at, answer, expected }: Difference): string {
  const place = at ? ` at ${at.join(', ')}` : ''
  const wanted = expected === undefined ? 'which is none of those expected' : `expected ${answerWords(expected)}`
  return `wrong answer${place}: ${answerWords(answer)}, ${wanted}`
}

function listWords(shape: readonly number[], first: readonly string[]): string {
  const count = shape.reduce((product, size) => product * size, 1)
  const items = [...first, ...(count > first.length ? ['…'] : [])]
  return `a list of ${shape.join(' × ')}${items.length > 0 ? ` (${items.join(', ')})` : ''}`
}
