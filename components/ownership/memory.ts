/** Memory after a number of steps of a trace: variables and their values, the heap, and the borrows. Pure. */
import type { Trace, TraceEvent } from '../../snippets/trace.ts'

export const MAIN = 'stack'

export interface Slot {
  /** Its place in the order of declaration: a name may be declared twice. */
  id: number
  name: string
  /** Whose stack. */
  frame: string
  type: string
  value?: string
  state: 'live' | 'moved' | 'dropped'
  /** The heap value that it owns, or owned. */
  heap?: number
}

export interface Heap {
  /** The slot that owned it first. */
  id: number
  content: string
  /** Slots that own it now. */
  owners: number[]
  /** Several may own it. */
  isShared: boolean
}

export interface Borrow {
  /** The slot that refers. */
  by: number
  /** The slot that is referred to. */
  to: number
  kind: '&' | '&mut'
  isIntoHeap: boolean
  /** Lines of the file: where it begins, and its last use where that is known. */
  from: number
  until?: number
  isLive: boolean
}

export interface Memory {
  slots: Slot[]
  heaps: Heap[]
  borrows: Borrow[]
  printed: string[]
}

type Of<Do extends TraceEvent['do']> = Extract<TraceEvent, { do: Do }>

/** The newest slot of the name that has not lost its value. */
function slotOf(memory: Memory, name: string): Slot {
  const slot = memory.slots.findLast(one => one.name === name && one.state === 'live')
  if (!slot)
    throw new RangeError(`nothing that lives is called \`${name}\``)
  return slot
}

function heapOf(memory: Memory, slot: Slot): Heap {
  const heap = memory.heaps.find(({ id }) => id === slot.heap)
  if (!heap)
    throw new RangeError(`\`${slot.name}\` owns nothing on the heap`)
  return heap
}

function bear(memory: Memory, slot: Omit<Slot, 'id' | 'state'>): Slot {
  const born: Slot = { ...slot, id: memory.slots.length, state: 'live' }
  memory.slots.push(born)
  return born
}

function own(memory: Memory, { name, type, heap, value, frame = MAIN }: Of<'own'>): void {
  const slot = bear(memory, { name, type, value, frame })
  if (heap !== undefined)
    allocate(memory, slot, heap)
}

function allocate(memory: Memory, slot: Slot, content: string): void {
  slot.heap = slot.id
  memory.heaps.push({ id: slot.id, content, owners: [slot.id], isShared: false })
}

function move(memory: Memory, { name, to, frame }: Of<'move'>): void {
  const from = slotOf(memory, name)
  const isNew = frame !== undefined || !memory.slots.some(one => one.name === to)
  from.state = 'moved'
  if (!isNew)
    return
  const { type, value, heap } = from
  const slot = bear(memory, { name: to, frame: frame ?? from.frame, type, value, heap })
  if (heap !== undefined) {
    const owned = heapOf(memory, from)
    owned.owners = owned.owners.map(id => id === from.id ? slot.id : id)
  }
}

function share(memory: Memory, { name, of, frame = MAIN }: Of<'share'>): void {
  const first = slotOf(memory, of)
  const heap = heapOf(memory, first)
  heap.owners.push(bear(memory, { name, frame, type: first.type, heap: heap.id }).id)
  heap.isShared = true
}

function borrow(memory: Memory, { name, of, kind, type, until, isIntoHeap = false }: Of<'borrow'>, line: number): void {
  const to = slotOf(memory, of)
  if (isIntoHeap)
    heapOf(memory, to)
  const by = memory.slots.find(one => one.name === name) ?? bear(memory, { name, type, frame: MAIN })
  memory.borrows.push({ by: by.id, to: to.id, kind, isIntoHeap, from: line, until, isLive: true })
}

function change(memory: Memory, { name, heap, value }: Of<'change'>): void {
  const slot = slotOf(memory, name)
  if (value !== undefined)
    slot.value = value
  if (heap === undefined)
    return
  if (slot.heap === undefined)
    allocate(memory, slot, heap)
  else
    heapOf(memory, slot).content = heap
}

function drop(memory: Memory, { name }: Of<'drop'>): void {
  const slot = slotOf(memory, name)
  slot.state = 'dropped'
  if (slot.heap !== undefined) {
    const heap = heapOf(memory, slot)
    heap.owners = heap.owners.filter(id => id !== slot.id)
  }
}

function apply(memory: Memory, event: TraceEvent, line: number): void {
  switch (event.do) {
    case 'own': return own(memory, event)
    case 'move': return move(memory, event)
    case 'share': return share(memory, event)
    case 'borrow': return borrow(memory, event, line)
    case 'change': return change(memory, event)
    case 'drop': return drop(memory, event)
    case 'print': memory.printed.push(event.text)
  }
}

/** The line that step number `step`, from 1, stands at: its own, or the last one named before. */
export function lineAt({ steps }: Trace, step: number): number | undefined {
  return steps.slice(0, step).findLast(({ line }) => line !== undefined)?.line
}

/**
 * After the first `steps` steps; 0 is before the first line.
 *
 * @throws RangeError naming the step whose event cannot happen
 */
export function memoryAfter(trace: Trace, steps: number): Memory {
  const memory: Memory = { slots: [], heaps: [], borrows: [], printed: [] }
  trace.steps.slice(0, steps).forEach(({ events }, index) => {
    const line = lineAt(trace, index + 1)!
    for (const event of events) {
      try {
        apply(memory, event, line)
      }
      catch (error) {
        throw new RangeError(`step ${index + 1}, ${event.do}: ${(error as Error).message}`)
      }
    }
    for (const one of memory.borrows)
      one.isLive = one.until === undefined || line <= one.until
  })
  return memory
}
