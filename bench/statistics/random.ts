/**
 * The generator that every language implements alike, so that the same seed makes the same input.
 *
 * xoshiro128** 1.1 (Blackman & Vigna, "Scrambled linear pseudorandom number generators", 2018). Its four 32-bit words
 * are the first four outputs of splitmix32 from the seed:
 *
 *     state += 0x9e3779b9; z = state
 *     z = (z ^ (z >>> 16)) * 0x85ebca6b
 *     z = (z ^ (z >>> 13)) * 0xc2b2ae35
 *     output z ^ (z >>> 16)
 *
 * All arithmetic is modulo 2^32; `below(n)` is the high word of `nextUint32() * n`.
 */
export interface Random {
  /** The next of 2^32 equally likely whole numbers. */
  nextUint32: () => number
  /** A whole number from 0 up to, but without, `n` (1 to 2^32): floor(u * n / 2^32). */
  below: (n: number) => number
}

/** @param seed a whole number; its lowest 32 bits count. */
export function createRandom(seed: number): Random {
  let [a, b, c, d] = fourWords(seed)
  function nextUint32(): number {
    const output = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotateLeft(d, 11)
    return output
  }
  return { nextUint32, below: n => scaleBelow(nextUint32(), n) }
}

/** Maps a uniform 32-bit number to one of `n`. In two halves, so that every step is exact in a double. */
export function scaleBelow(uint32: number, n: number): number {
  const low = Math.floor((uint32 & 0xFFFF) * n / 0x10000)
  const high = (uint32 >>> 16) * n
  return Math.floor((high + low) / 0x10000)
}

/** One of `items`, of which there is at least one. */
export function drawnFrom<T>(items: readonly T[], { below }: Pick<Random, 'below'>): T {
  return items[below(items.length)]!
}

/** A copy of `items` in an order drawn from `nextUint32` (Fisher-Yates, from the end). */
export function shuffled<T>(items: readonly T[], nextUint32: () => number): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = scaleBelow(nextUint32(), last + 1)
    const item = order[chosen]!
    order[chosen] = order[last]!
    order[last] = item
  }
  return order
}

function fourWords(seed: number): [number, number, number, number] {
  const next = splitmix32(seed)
  return [next(), next(), next(), next()]
}

function splitmix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = state + 0x9E3779B9 | 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x85EBCA6B)
    z = Math.imul(z ^ (z >>> 13), 0xC2B2AE35)
    return z ^ (z >>> 16)
  }
}

function rotateLeft(word: number, bits: number): number {
  return word << bits | word >>> (32 - bits)
}
