/** The round in JavaScript, whose `BigInt`s grow as Python's integers do; and the loops that call Rust. */

/** As many as labs/calls/python.py takes. */
const LARGEST = 100_000n

function checkBigInt(name, value) {
  if (typeof value !== 'bigint')
    throw new TypeError(`${name} is not a BigInt: write 111n, not 111`)
}

// #region euclid
export function fib(n) {
  checkBigInt('n', n)
  if (n < 0n)
    throw new RangeError('n is negative: count from 0')
  if (n > LARGEST)
    throw new RangeError(`n is too large: at most ${LARGEST}`)
  let [a, b] = [0n, 1n]
  for (let left = Number(n); left > 0; left--) {
    const sum = a + b
    a = b
    b = sum
  }
  return a
}

export function gcd(a, b) {
  checkBigInt('a', a)
  checkBigInt('b', b)
  while (b !== 0n) {
    const rest = a % b
    a = b
    b = rest
  }
  return a < 0n ? -a : a
}
// #endregion euclid

// #region four-calls
export function fourCalls({ fib, gcd }, rounds) {
  let sum = 0n
  for (let round = 0; round < rounds; round++) {
    const first = fib(111n)
    const second = fib(123n)
    sum += first + gcd(first, 123456789n) + second + gcd(second, 987654321n)
  }
  return sum
}
// #endregion four-calls

// #region one-call
export function oneCall({ iteration }, rounds) {
  let sum = 0n
  for (let round = 0; round < rounds; round++)
    sum += iteration(111n, 123n)
  return sum
}
// #endregion one-call
