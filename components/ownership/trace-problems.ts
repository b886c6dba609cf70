/** Checks a trace against the source's lines and rustc's own words. Pure: used by a test, and by the slide. */
import type { RustRecord } from '../../snippets/records.ts'
import type { Trace, TraceStep } from '../../snippets/trace.ts'
import type { Source } from '../rustc/source.ts'
import { memoryAfter } from './memory.ts'

const listed = (texts: readonly string[]): string => texts.length > 0 ? texts.map(text => `"${text}"`).join(', ') : 'none'

function lineProblems({ lines }: Source, { steps }: Trace): string[] {
  const known = lines.map(({ no }) => no)
  const range = `lines ${known[0]} to ${known.at(-1)}`
  const isKnown = (line: number) => known.includes(line)
  return steps.flatMap(({ line, events }, index) => [
    ...(index === 0 && line === undefined ? ['step 1 names no line'] : []),
    ...(line !== undefined && !isKnown(line) ? [`step ${index + 1} names line ${line}, and the snippet has ${range}`] : []),
    ...events.flatMap(event => event.do === 'borrow' && event.until !== undefined && !isKnown(event.until)
      ? [`step ${index + 1}: the borrow by \`${event.name}\` lasts until line ${event.until}, and the snippet has ${range}`]
      : []),
  ])
}

/** Each of rustc's texts once; notes may be left out. */
function wordProblems(what: 'labels' | 'notes', said: readonly string[], steps: readonly TraceStep[]): string[] {
  const shown = steps.flatMap(step => step[what])
  return [
    ...shown.filter(text => !said.includes(text)).map(text => `no step can show "${text}": rustc's ${what} are ${listed(said)}`),
    ...shown.filter((text, index) => shown.indexOf(text) < index).map(text => `two steps show "${text}"`),
    ...(what === 'labels' ? said.filter(text => !shown.includes(text)).map(text => `no step shows rustc's label "${text}"`) : []),
  ]
}

/** Lines that a step prints are those of the program's own output, in their order. */
function printProblems(output: string, steps: readonly TraceStep[]): string[] {
  const lines = output.split('\n')
  const printed = steps.flatMap(({ events }) => events.flatMap(event => event.do === 'print' ? [event.text] : []))
  return printed
    .filter((text, index) => lines[index] !== text)
    .map(text => `a step prints "${text}", and the program printed "${output.trimEnd()}"`)
}

function refusalProblems(record: RustRecord, { steps }: Trace): string[] {
  const at = steps.findIndex(({ refused }) => refused)
  if (record.outcome === 'runs')
    return [...(at < 0 ? [] : [`step ${at + 1} is refused, and rustc accepts the snippet`]), ...printProblems(record.output, steps)]
  if (steps.filter(({ refused }) => refused).length !== 1)
    return [`rustc refuses the snippet (${record.code}): one step has to be marked as refused`]
  const early = steps.findIndex(({ labels, notes }, index) => index < at && labels.length + notes.length > 0)
  const labels = record.labels.flatMap(({ label }) => label ?? [])
  return [
    ...(early < 0 ? [] : [`step ${early + 1} shows rustc's words before the refused step ${at + 1}`]),
    ...wordProblems('labels', labels, steps),
    ...wordProblems('notes', record.notes.map(({ message }) => message), steps),
  ]
}

function eventProblems(trace: Trace): string[] {
  try {
    memoryAfter(trace, trace.steps.length)
    return []
  }
  catch (error) {
    return [(error as Error).message]
  }
}

/** One line for each mistake in the trace; none where it can be drawn. */
export function traceProblems(source: Source, record: RustRecord, trace: Trace): string[] {
  const lines = lineProblems(source, trace)
  return [...lines, ...refusalProblems(record, trace), ...(lines.length === 0 ? eventProblems(trace) : [])]
}
