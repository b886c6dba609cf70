/** Where the boxes of stack and heap, and the arrows between them, lie, in px. Pure. */
import type { Trace } from '../../snippets/trace.ts'
import type { Borrow, Heap, Memory, Slot } from './memory.ts'
import { memoryAfter } from './memory.ts'

const HEAD_HEIGHT = 28
const BOX_HEIGHT = 52
const ROW_HEIGHT = 60
/** A column of the code's type, 18 px and 16 px, and a box's padding. */
const COLUMN = 10.8
const SMALL_COLUMN = 9.6
const PADDING = 12
/** Room for the arrows to the heap. */
const GAP = 56
/** Between an arc and its kind. */
const BESIDE_ARC = 6
const LEAST_STACK = 112
const LEAST_HEAP = 88

interface Box {
  left: number
  top: number
  width: number
  height: number
}

interface SlotBox extends Box {
  id: number
  name: string
  /** Its type, its value, or that it was moved or dropped. */
  detail: string
  state: Slot['state']
}

interface HeapBox extends Box {
  id: number
  content: string
  /** `2 owners`, `freed`; empty where there is nothing to say. */
  detail: string
  isFreed: boolean
}

export interface Arrow {
  kind: 'owns' | '&' | '&mut'
  path: string
  /** Its target has been dropped. */
  isDangling: boolean
  /** Where the kind is written, right-aligned. */
  label?: { x: number, y: number }
  end: { x: number, y: number }
}

export interface MemoryLayout {
  width: number
  height: number
  heads: { text: string, left: number, top: number }[]
  slots: SlotBox[]
  heaps: HeapBox[]
  arrows: Arrow[]
}

interface Plan {
  slotTops: Map<number, number>
  heads: { text: string, top: number }[]
  /** How far the arcs reach to the left of the stack. */
  arcs: number
  stackLeft: number
  stackWidth: number
  heapLeft: number
  heapWidth: number
  height: number
  width: number
}

const detailOf = ({ state, value, type }: Slot): string => state === 'live' ? value ?? type : state

/** Rows in the order of declaration, one frame after the other. */
function placeSlots(slots: readonly Slot[]): Pick<Plan, 'slotTops' | 'heads' | 'height'> {
  const slotTops = new Map<number, number>()
  const heads: Plan['heads'] = []
  let top = 0
  for (const frame of new Set(slots.map(slot => slot.frame))) {
    heads.push({ text: frame, top })
    top += HEAD_HEIGHT
    for (const { id } of slots.filter(slot => slot.frame === frame)) {
      slotTops.set(id, top)
      top += ROW_HEIGHT
    }
  }
  return { slotTops, heads, height: top }
}

/** How far an arc between two names reaches to the left: the further apart they are, the further. */
function bulgeOf(from: number, to: number): number {
  return 18 + Math.abs(from - to) / 5
}

/** A cubic curve reaches three quarters of the way to its control points. */
function reachOf(from: number, to: number): number {
  return 0.75 * bulgeOf(from, to)
}

function middleOf(tops: ReadonlyMap<number, number>, id: number): number {
  return tops.get(id)! + BOX_HEIGHT / 2
}

interface Room { arcs: number, gutter: number }

/** Room for the arcs between names, and for their kinds on the left of all arcs. */
function gutterFor(borrows: readonly Borrow[], tops: ReadonlyMap<number, number>): Room {
  const between = borrows.filter(({ isIntoHeap }) => !isIntoHeap)
  if (between.length === 0)
    return { arcs: 0, gutter: 0 }
  const arcs = Math.max(...between.map(({ by, to }) => reachOf(middleOf(tops, by), middleOf(tops, to)))) + BESIDE_ARC
  return { arcs, gutter: arcs + Math.max(...between.map(({ kind }) => kind.length)) * SMALL_COLUMN }
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(text => text.length))
}

/** The widths of both columns, made for all that the trace will show, so that nothing moves from step to step. */
function columnWidths(states: readonly Memory[]): Pick<Plan, 'stackWidth' | 'heapWidth'> {
  const slots = states.flatMap(state => state.slots)
  const heaps = states.flatMap(state => state.heaps)
  const stack = Math.max(
    longest(slots.map(({ name }) => name)) * COLUMN,
    longest(slots.flatMap(({ type, value = '' }) => [type, value])) * SMALL_COLUMN,
  )
  const heap = Math.max(longest(heaps.map(({ content }) => content)) * COLUMN, longest(heaps.map(heapDetail)) * SMALL_COLUMN)
  return {
    stackWidth: Math.max(LEAST_STACK, stack + 2 * PADDING),
    heapWidth: heaps.length > 0 ? Math.max(LEAST_HEAP, heap + 2 * PADDING) : 0,
  }
}

function plan(trace: Trace, left: number, most: number): Plan {
  const states = trace.steps.map((_, index) => memoryAfter(trace, index + 1))
  const { slots, borrows } = states.at(-1)!
  const placed = placeSlots(slots)
  const { arcs, gutter } = gutterFor(borrows, placed.slotTops)
  const widths = columnWidths(states)
  const width = gutter + widths.stackWidth + (widths.heapWidth > 0 ? GAP + widths.heapWidth : 0)
  // Centred in the room there is.
  const stackLeft = left + gutter + Math.max(0, (most - width) / 2)
  return { ...placed, ...widths, arcs, width, stackLeft, heapLeft: stackLeft + widths.stackWidth + GAP }
}

function heapDetail({ owners, isShared }: Heap): string {
  if (owners.length === 0)
    return 'freed'
  return isShared ? `${owners.length} ${owners.length === 1 ? 'owner' : 'owners'}` : ''
}

function ownerArrows({ heaps }: Memory, { slotTops, stackLeft, stackWidth, heapLeft }: Plan): Arrow[] {
  return heaps.flatMap(({ id, owners }) => owners.map((owner) => {
    const [from, to] = [middleOf(slotTops, owner), middleOf(slotTops, id)]
    const [left, right] = [stackLeft + stackWidth, heapLeft]
    return {
      kind: 'owns' as const,
      path: `M${left} ${from} C${left + 40} ${from} ${right - 40} ${to} ${right - 10} ${to}`,
      isDangling: false,
      end: { x: right, y: to },
    }
  }))
}

/** A little below the owner's arrow, which points to the same box. */
const BELOW_OWNER = 16

function intoHeap({ by, to, kind }: Borrow, memory: Memory, { slotTops, stackLeft, stackWidth, heapLeft }: Plan): Arrow {
  const heap = memory.heaps.find(({ id }) => id === memory.slots[to]!.heap)!
  const [from, at] = [middleOf(slotTops, by), middleOf(slotTops, heap.id) + BELOW_OWNER]
  const [left, right] = [stackLeft + stackWidth, heapLeft]
  return {
    kind,
    path: `M${left} ${from} C${left + 40} ${from} ${right - 40} ${at} ${right - 10} ${at}`,
    isDangling: heap.owners.length === 0,
    label: { x: left + 48, y: from + 6 },
    end: { x: right, y: at },
  }
}

/** Several arcs to one name end a little apart. */
const APART = 14

/** An arc on the stack's left. */
function betweenNames({ by, to, kind }: Borrow, index: number, memory: Memory, { slotTops, stackLeft, arcs }: Plan): Arrow {
  const [from, middle] = [middleOf(slotTops, by), middleOf(slotTops, to)]
  const at = middle + (from > middle ? 1 : -1) * index * APART
  const control = stackLeft - bulgeOf(from, middle)
  return {
    kind,
    path: `M${stackLeft} ${from} C${control} ${from} ${control} ${at} ${stackLeft - 10} ${at}`,
    isDangling: memory.slots[to]!.state !== 'live',
    // Half of the way, so that two arcs that share an end have their kinds apart.
    label: { x: stackLeft - arcs, y: (from + middle) / 2 + 5 },
    end: { x: stackLeft, y: at },
  }
}

/** A borrow that has ended points nowhere: its live range beside the code remains. */
function borrowArrows(memory: Memory, places: Plan): Arrow[] {
  return memory.borrows.flatMap((borrow, index) => {
    if (!borrow.isLive)
      return []
    const before = memory.borrows.slice(0, index).filter(({ to }) => to === borrow.to).length
    return [borrow.isIntoHeap ? intoHeap(borrow, memory, places) : betweenNames(borrow, before, memory, places)]
  })
}

function placeHeads({ heads, stackLeft, heapLeft }: Plan, { slots, heaps }: Memory): MemoryLayout['heads'] {
  return [
    ...heads.filter(({ text }) => slots.some(({ frame }) => frame === text)).map(head => ({ ...head, left: stackLeft })),
    ...(heaps.length > 0 ? [{ text: 'heap', left: heapLeft, top: 0 }] : []),
  ]
}

/** The memory after `step` steps, in a pane that begins at `left` and is at most so wide. */
export function layOutMemory(trace: Trace, step: number, left: number, most: number): MemoryLayout {
  const places = plan(trace, left, most)
  const memory = memoryAfter(trace, step)
  const { slotTops, stackLeft, stackWidth, heapLeft, heapWidth } = places
  return {
    width: places.width,
    height: places.height,
    heads: placeHeads(places, memory),
    slots: memory.slots.map(slot => ({
      ...{ id: slot.id, name: slot.name, detail: detailOf(slot), state: slot.state },
      ...{ left: stackLeft, top: slotTops.get(slot.id)!, width: stackWidth, height: BOX_HEIGHT },
    })),
    heaps: memory.heaps.map(heap => ({
      ...{ id: heap.id, content: heap.content, detail: heapDetail(heap), isFreed: heap.owners.length === 0 },
      ...{ left: heapLeft, top: slotTops.get(heap.id)!, width: heapWidth, height: BOX_HEIGHT },
    })),
    arrows: [...ownerArrows(memory, places), ...borrowArrows(memory, places)],
  }
}
