import { expect, it } from 'vitest'
import { createRandom } from '../../bench/statistics/random.ts'
import { balancedOrders, permutations } from './orders.ts'

function take(count: number, seed: number): string[] {
  const orders = balancedOrders(['a', 'b', 'c'], createRandom(seed).nextUint32)
  return Array.from({ length: count }, () => orders.next().value.join(''))
}

it('there are n! orders', () => {
  expect(permutations(['a', 'b', 'c']).map(order => order.join(''))).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  expect(permutations([])).toEqual([[]])
})

it('everybody follows everybody else equally often', () => {
  for (const seed of [1, 2, 3]) {
    const pairs = take(12, seed).flatMap(([first, second, third]) => [`${first}${second}`, `${second}${third}`])
    const counts = ['ab', 'ac', 'ba', 'bc', 'ca', 'cb'].map(pair => pairs.filter(other => other === pair).length)
    expect(counts).toEqual([4, 4, 4, 4, 4, 4])
  }
})

it('the seed decides the sequence', () => {
  expect(take(6, 1)).toEqual(take(6, 1))
  expect(take(6, 1)).not.toEqual(take(6, 2))
})
