/** A step in words: for the line above the picture, and for screen readers. Pure. */
import type { Refused, RustRecord } from '../../snippets/records.ts'
import type { Trace, TraceEvent } from '../../snippets/trace.ts'
import type { Heap, Memory, Slot } from './memory.ts'
import { lineAt, MAIN, memoryAfter } from './memory.ts'

function ownSentence({ name, type, heap, value }: Extract<TraceEvent, { do: 'own' }>): string {
  if (heap !== undefined)
    return `\`${name}\` owns a value on the heap`
  if (value !== undefined)
    return `\`${name}\` owns its value on the stack`
  return type.startsWith('&') ? `\`${name}\` is a reference` : `\`${name}\` is empty`
}

function moveSentence({ name, frame, to }: Extract<TraceEvent, { do: 'move' }>): string {
  return frame ? `\`${name}\` moves to ${frame}` : `the value of \`${name}\` moves into \`${to}\``
}

function eventSentence(event: TraceEvent): string {
  switch (event.do) {
    case 'own': return ownSentence(event)
    case 'move': return moveSentence(event)
    case 'share': return `\`${event.name}\` is one more owner of the value; the owners are counted`
    case 'borrow': return `\`${event.name}\` borrows from \`${event.of}\`, to ${event.kind === '&' ? 'read' : 'write'}`
    case 'change': return `\`${event.name}\` changes the value`
    case 'drop': return `\`${event.name}\` is dropped`
    case 'print': return `it prints ${event.text}`
  }
}

const isFreed = ({ owners }: Heap): boolean => owners.length === 0

/** What follows from a step: borrows that have ended, memory that is freed. */
function consequences(trace: Trace, step: number): string[] {
  const [before, now] = [memoryAfter(trace, step - 1), memoryAfter(trace, step)]
  const ended = now.borrows.filter((borrow, index) => before.borrows[index]?.isLive && !borrow.isLive)
  const freed = now.heaps.filter((heap, index) => before.heaps[index] && !isFreed(before.heaps[index]) && isFreed(heap))
  return [
    ...ended.map(({ by }) => `the borrow by \`${now.slots[by]!.name}\` has ended`),
    ...freed.map(() => 'its memory is freed'),
  ]
}

/** `error[E0382]: borrow of moved value: \`a\`` */
export function errorLine({ code, message }: Refused): string {
  return `error[${code}]: ${message}`
}

/** A sentence begins with a capital, a name in backticks stays as it is. */
function sentenceOf(parts: readonly string[]): string {
  const text = parts.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** What happens at a step, from 1; from the refused one on it is rustc's own first line. */
export function stepSentence(trace: Trace, record: RustRecord, step: number): string {
  if (step === 0)
    return 'Nothing has happened yet.'
  if (record.outcome === 'refused' && trace.steps.slice(0, step).some(({ refused }) => refused))
    return errorLine(record)
  const { says, events } = trace.steps[step - 1]!
  if (says)
    return says
  const parts = [...events.map(eventSentence), ...consequences(trace, step)]
  return parts.length > 0 ? sentenceOf(parts) : `Line ${lineAt(trace, step)}.`
}

function slotSentence(slot: Slot, { heaps, borrows, slots }: Memory): string {
  const of = slot.frame === MAIN ? slot.name : `${slot.name} of ${slot.frame}`
  if (slot.state !== 'live')
    return `${of} is ${slot.state}`
  const heap = heaps.find(({ owners }) => owners.includes(slot.id))
  const lent = borrows.filter(({ by, isLive }) => by === slot.id && isLive).map(({ kind, to }) => `${kind} ${slots[to]!.name}`)
  const holds = heap ? `owns ${heap.content} on the heap` : slot.value !== undefined ? `owns ${slot.value}` : `is ${slot.type}`
  return `${of} ${lent.length > 0 ? `borrows ${lent.join(' and ')}` : holds}`
}

/** The picture in words. */
export function memorySentence(memory: Memory): string {
  const freed = memory.heaps.filter(isFreed).map(({ content }) => `${content} on the heap is freed`)
  const parts = [...memory.slots.map(slot => slotSentence(slot, memory)), ...freed]
  return parts.length > 0 ? `In memory: ${parts.join('; ')}.` : 'There is nothing in memory yet.'
}
