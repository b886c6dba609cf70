/** Doubles in JavaScript, from the obvious loop to the fastest one we know. */

/**
 * Counts equal neighbours among a text's UTF-16 code units.
 *
 * @param {string} text
 */
// #region chars
export function countChars(text) {
  let doubles = 0
  for (let i = 1; i < text.length; i++) {
    if (text.charCodeAt(i) === text.charCodeAt(i - 1))
      doubles++
  }
  return doubles
}
// #endregion chars

/**
 * Counts equal neighbours among bytes.
 *
 * @param {Uint8Array} bytes
 */
// #region bytes
export function countBytes(bytes) {
  let doubles = 0
  for (let i = 1; i < bytes.length; i++) {
    if (bytes[i] === bytes[i - 1])
      doubles++
  }
  return doubles
}
// #endregion bytes

/** Words until a byte of the counter could overflow: each adds at most 1 to each of its four bytes. */
const WORDS_PER_FLUSH = 255

/** All bits of each byte but the highest, and the lowest bit of each. */
const LOW = 0x7F7F7F7F
const ONES = 0x01010101

/**
 * Counts, in four one-byte counters, the bytes that differ from the byte before them.
 *
 * @param {Uint32Array} words
 * @param {number} from
 * @param {number} to
 */
// #region swar
function differing(words, from, to) {
  let last = from ? words[from - 1] : ~words[0] << 24
  let counters = 0
  for (let i = from; i < to; i++) {
    const word = words[i]
    const diff = word ^ (word << 8 | last >>> 24)
    counters += ((diff & LOW) + LOW | diff) >>> 7 & ONES
    last = word
  }
  return counters
}
// #endregion swar

/**
 * Counts equal neighbours among bytes, four at a time in a 32-bit register.
 *
 * A byte of `diff` is zero where a byte equals its predecessor; adding 0x7F carries into the high bit of each byte that
 * is not (Warren, "Hacker's Delight", 6-1), and those bits are summed in four one-byte counters. Little-endian only, as
 * every engine that runs WebAssembly is. Loses to {@link countBytes} below some dozens of bytes, and leaves to it what does
 * not begin at a whole word of its buffer.
 *
 * @param {Uint8Array} bytes
 */
export function countWords(bytes) {
  if (bytes.byteOffset % 4 !== 0)
    return countBytes(bytes)
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2)
  let different = 0
  for (let from = 0; from < words.length; from += WORDS_PER_FLUSH) {
    const counters = differing(words, from, Math.min(from + WORDS_PER_FLUSH, words.length))
    different += sumOfBytes(counters)
  }
  const tail = words.length * 4
  return tail - different + countTail(bytes, tail)
}

/** @param {number} counters */
function sumOfBytes(counters) {
  const pairs = (counters & 0x00FF00FF) + (counters >>> 8 & 0x00FF00FF)
  return (pairs & 0xFFFF) + (pairs >>> 16)
}

/**
 * @param {Uint8Array} bytes
 * @param {number} from
 */
function countTail(bytes, from) {
  return countBytes(bytes.subarray(Math.max(from - 1, 0)))
}

/**
 * By implementation id, what takes the text.
 *
 * @type {Readonly<Record<string, (text: string) => number>>}
 */
export const onText = { 'js-chars': countChars }
/**
 * By implementation id, what takes its bytes.
 *
 * @type {Readonly<Record<string, (bytes: Uint8Array) => number>>}
 */
export const onBytes = { 'js-bytes': countBytes, 'js-swar': countWords }
