/** The input as the tables that it is. */

export interface Tables {
  /** n x d, row by row. */
  points: Float64Array
  /** n x k; every row adds up to 1. */
  responsibilities: Float64Array
  dimensions: number
  components: number
}

/** Views of the input: nothing is copied. */
export function tablesOf(bytes: Uint8Array): Tables {
  const values = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float64Array.BYTES_PER_ELEMENT)
  const [dimensions, components] = values as unknown as [number, number]
  const size = (values.length - 2) / (dimensions + components)
  const end = 2 + size * dimensions
  return { points: values.subarray(2, end), responsibilities: values.subarray(end), dimensions, components }
}
