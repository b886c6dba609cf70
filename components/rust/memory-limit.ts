/** Gives a WebAssembly module the most memory that it may take: a program that allocates without end then ends, and the page does not. */

const MEMORY_SECTION = 5
const HEADER_BYTES = 8
/** Flags of a memory: without a maximum, and with one. */
const UNLIMITED = 0
const LIMITED = 1

/** Unsigned LEB128, as the format has its numbers. */
function readNumber(bytes: Uint8Array, at: number): { value: number, end: number } {
  let value = 0
  for (let shift = 0, end = at; ; shift += 7) {
    const byte = bytes[end++]!
    value += (byte & 0x7F) * 2 ** shift
    if (byte < 0x80)
      return { value, end }
  }
}

function writeNumber(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7F) | 0x80, ...writeNumber(value >>> 7)]
}

/**
 * The module with that maximum, in pages of 64 KiB.
 *
 * @throws RangeError where it is no module with a single memory of its own that has no maximum
 */
export function limitMemory(module: Uint8Array, mostPages: number): Uint8Array {
  for (let at = HEADER_BYTES; at < module.length;) {
    const { value: length, end: content } = readNumber(module, at + 1)
    if (module[at] === MEMORY_SECTION && module[content] === 1 && module[content + 1] === UNLIMITED) {
      const { value: pages } = readNumber(module, content + 2)
      const limited = [1, LIMITED, ...writeNumber(pages), ...writeNumber(mostPages)]
      const section = [MEMORY_SECTION, ...writeNumber(limited.length), ...limited]
      const whole = new Uint8Array(module.length - (content + length - at) + section.length)
      whole.set(module.subarray(0, at))
      whole.set(section, at)
      whole.set(module.subarray(content + length), at + section.length)
      return whole
    }
    at = content + length
  }
  throw new RangeError('The module has no memory to limit.')
}
