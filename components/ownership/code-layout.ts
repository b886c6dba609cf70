/** Where the code's lines, rustc's labels under them and the live ranges beside them lie, in px. Pure. */
import type { Note, RustRecord } from '../../snippets/records.ts'
import type { Trace } from '../../snippets/trace.ts'
import type { PlacedLabel, Words } from '../rustc/labels.ts'
import type { Source } from '../rustc/source.ts'
import { COLUMN, INDENT, LABEL_GAP, placeLabels, TEXT_HEIGHT } from '../rustc/labels.ts'
import { lettersIn, shortened, wrap } from '../rustc/wrap.ts'
import { lineAt, memoryAfter } from './memory.ts'
import { repairedLine } from './repair.ts'

export const LINE_HEIGHT = 28
/** A column of a repaired line, 16 px. */
const SMALL_COLUMN = 9.6
/** Labels need room beside short code too. */
const LEAST_WIDTH = 380
/** A bar and its kind, `&mut`. */
export const RANGE_WIDTH = 56
/** Between the code and what follows it. */
const AIR = 8

export interface PlacedLine {
  no: number
  text: string
  top: number
  isFocused: boolean
}

interface PlacedRange {
  kind: '&' | '&mut'
  name: string
  x: number
  top: number
  bottom: number
  isLive: boolean
}

interface PlacedNote {
  lines: string[]
  /** The line as rustc would have it. */
  code?: string
  top: number
}

export interface CodeLayout {
  /** Of the code alone, without the ranges beside it. */
  width: number
  /** With the ranges. */
  fullWidth: number
  /** What that would be if there were room for every line of code. */
  naturalWidth: number
  /** Of the code and its labels. */
  height: number
  /** With the notes that are still to come. */
  paneHeight: number
  lines: PlacedLine[]
  labels: PlacedLabel[]
  ranges: PlacedRange[]
  notes: PlacedNote[]
}

export interface CodeOptions {
  source: Source
  record: RustRecord
  /** Without one, all labels are drawn and no range. */
  trace?: Trace
  /** Steps that are done. */
  step: number
  /** The widest that it may be, ranges included. */
  most: number
  /** The least width of the code. */
  least?: number
}

function placeLines(source: Source, focus: number | undefined, words: Words): Pick<CodeLayout, 'lines' | 'labels' | 'height'> {
  let top = 0
  const lines: PlacedLine[] = []
  const labels: PlacedLabel[] = []
  for (const { no, text } of source.lines) {
    lines.push({ no, text, top, isFocused: no === focus })
    const { placed, height } = placeLabels(no, top + LINE_HEIGHT, source, words)
    labels.push(...placed)
    top += LINE_HEIGHT + height
  }
  return { lines, labels, height: top }
}

/** From the line where it begins to the end of the one that uses it last. */
function placeRanges(trace: Trace, step: number, lines: readonly PlacedLine[], left: number): PlacedRange[] {
  const { borrows, slots } = memoryAfter(trace, step)
  const topOf = (no: number) => lines.find(line => line.no === no)!.top
  return borrows.flatMap(({ by, kind, from, until, isLive }, index) => until === undefined
    ? []
    : [{
        kind,
        name: slots[by]!.name,
        x: left + AIR + index * RANGE_WIDTH,
        top: topOf(from) + 4,
        bottom: topOf(until) + LINE_HEIGHT - 4,
        isLive,
      }])
}

function noteHeight({ lines, code }: Pick<PlacedNote, 'lines' | 'code'>): number {
  return (lines.length + (code === undefined ? 0 : 1)) * TEXT_HEIGHT + LABEL_GAP
}

function placeNotes(notes: readonly Note[], source: Source, top: number, width: number): PlacedNote[] {
  let y = top + AIR
  return notes.map((note) => {
    const code = repairedLine(note, source)
    const lines = wrap(`${note.level}: ${shortened(note.message)}`, lettersIn(width - INDENT))
    const placed = { lines, code, top: y }
    y += noteHeight(placed)
    return placed
  })
}

/** Wide enough for the code, and for the lines that rustc would write instead. */
function codeWidth(source: Source, notes: readonly Note[], least: number): number {
  const columns = Math.max(...source.lines.map(({ text }) => text.length))
  const repaired = Math.max(0, ...notes.map(note => repairedLine(note, source)?.length ?? 0))
  return Math.max(least, INDENT + columns * COLUMN + AIR, INDENT + repaired * SMALL_COLUMN + AIR)
}

function shownTexts({ record, trace, step }: CodeOptions, what: 'labels' | 'notes'): Set<string> {
  if (trace)
    return new Set(trace.steps.slice(0, step).flatMap(one => one[what]))
  return new Set(what === 'labels' && step > 0 && record.outcome === 'refused' ? record.labels.flatMap(({ label }) => label ?? []) : [])
}

/** Borrows whose live range is drawn beside the code. */
export function rangesOf(trace: Trace | undefined): number {
  return trace ? memoryAfter(trace, trace.steps.length).borrows.filter(({ until }) => until !== undefined).length : 0
}

export function layOutCode(options: CodeOptions): CodeLayout {
  const { source, record, trace, step, most, least = LEAST_WIDTH } = options
  const ranges = rangesOf(trace)
  const [spans, notes] = record.outcome === 'refused' ? [record.labels, record.notes] : [[], []]
  const told = new Set(trace?.steps.flatMap(one => one.notes))
  const toldNotes = notes.filter(({ message }) => told.has(message))
  const natural = codeWidth(source, toldNotes, least)
  const width = Math.min(natural, most - ranges * RANGE_WIDTH)
  const isRefused = trace ? trace.steps.slice(0, step).some(({ refused }) => refused) : step > 0
  const focus = trace ? lineAt(trace, step) : isRefused ? spans.find(({ primary }) => primary)?.line : undefined
  const placed = placeLines(source, focus, { spans, shown: shownTexts(options, 'labels'), isRefused, width })
  const shownNotes = shownTexts(options, 'notes')
  const allNotes = placeNotes(toldNotes, source, placed.height, width)
  return {
    ...placed,
    width,
    fullWidth: width + ranges * RANGE_WIDTH,
    naturalWidth: natural + ranges * RANGE_WIDTH,
    ranges: trace && ranges > 0 ? placeRanges(trace, step, placed.lines, width) : [],
    paneHeight: placed.height + AIR + allNotes.reduce((sum, note) => sum + noteHeight(note), 0),
    notes: allNotes.filter((_, index) => shownNotes.has(toldNotes[index]!.message)),
  }
}
