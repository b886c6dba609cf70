/** What a slide asks of its growth chart, read from its attributes. */
import type { Workload } from '../../bench/workload.ts'

/** As they are written on the slide. */
export interface GrowthAttributes {
  /** Ids, parted by commas. */
  lanes: string
  /** Ascending, parted by commas. */
  sizes: string
  /** Two of the lanes, parted by a comma: the crossing of their lines is looked for. The first two when absent. */
  between?: string
  /** The kind of input; the lab's usual one when empty. */
  variant?: string
  /** Another kind of input, that a click changes to: then the slide compares the two, and looks for no crossing. */
  then?: string
}

export interface GrowthSetup {
  workload: Workload
  lanes: readonly string[]
  sizes: readonly number[]
  between: readonly [string, string]
  /** As in `Workload.variants`: "" is the usual one. */
  variant: string
  then?: string
}

/** @throws RangeError naming the attribute at fault. */
export function readSetup(workload: Workload, { lanes, sizes, between, variant = '', then }: GrowthAttributes): GrowthSetup {
  const ids = listOf(lanes)
  const pair = between === undefined ? ids.slice(0, 2) : listOf(between)
  const [first, second, ...more] = pair
  if (ids.length < 2 || !first || !second || more.length > 0)
    throw new RangeError(`${ids.length < 2 ? 'lanes' : 'between'}: two are needed`)
  for (const [name, listed, known] of [['lanes', ids, workload.implementations.map(({ id }) => id)], ['between', pair, ids]] as const) {
    const unknown = listed.find(id => !known.includes(id))
    if (unknown !== undefined)
      throw new RangeError(`${name}: there is no ${unknown} among ${known.join(', ')}`)
  }
  for (const kind of [variant, then ?? variant]) {
    if (kind !== '' && !(kind in (workload.variants ?? {})))
      throw new RangeError(`variant: ${workload.id} has no input "${kind}"`)
  }
  return { workload, lanes: ids, sizes: readSizes(sizes), between: [first, second], variant, then }
}

/** The same, where the page's address may ask for others: `?growth-lanes=…&growth-sizes=…&variant=…`, or for other sizes alone. */
export function readAsked(workload: Workload, attributes: GrowthAttributes, query: URLSearchParams): GrowthSetup {
  const lanes = query.get('growth-lanes')
  const sizes = query.get('growth-sizes') ?? attributes.sizes
  return readSetup(workload, lanes ? { lanes, sizes, variant: query.get('variant') ?? '' } : { ...attributes, sizes })
}

function readSizes(text: string): number[] {
  const sizes = listOf(text).map(Number)
  const isBad = (size: number, index: number) => !Number.isInteger(size) || size < 1 || size <= (sizes[index - 1] ?? 0)
  if (sizes.length === 0 || sizes.some(isBad))
    throw new RangeError(`sizes: "${text}" is not a list of whole numbers that ascend`)
  return sizes
}

function listOf(text: string): string[] {
  return text.split(',').map(part => part.trim()).filter(Boolean)
}
