/** Snippet, trace and rustc's words at a step, as one plain picture that a component only draws. Pure. */
import type { RustRecord } from '../../snippets/records.ts'
import type { Trace } from '../../snippets/trace.ts'
import type { Size } from '../deck/fit.ts'
import type { Source } from '../rustc/source.ts'
import type { CodeLayout } from './code-layout.ts'
import type { MemoryLayout } from './memory-layout.ts'
import { fitLaidOut } from '../deck/fit.ts'
import { layOutCode, RANGE_WIDTH, rangesOf } from './code-layout.ts'
import { layOutMemory } from './memory-layout.ts'
import { memoryAfter } from './memory.ts'
import { memorySentence, stepSentence } from './sentences.ts'

/** What a slide shows of a snippet: its code, what rustc said, and what happens in it. */
export interface Snippet {
  /** `snippets/ownership/e0382.rs` */
  file: string
  source: Source
  record: RustRecord
}

export interface TracedSnippet extends Snippet {
  trace: Trace
}

/** The zone of a slide's chart. */
export const PANE = { width: 884, height: 312 } as const
const BETWEEN = 16
/** Of the zone's width, ranges included; long lines take more, and a wide memory leaves less. */
const CODE_SHARE = 0.55

export interface Picture {
  /** Of both panes, the same at all steps; their places are in px before it. */
  scale: number
  /** The zone before it. */
  room: Size
  code: CodeLayout
  memory: MemoryLayout
  /** What happens at this step; from the refusal on rustc's own first line. */
  sentence: string
  isRefused: boolean
  /** For screen readers. */
  description: string
}

/** After `step` of the trace's steps; 0 shows the code alone. */
export function pictureAt(snippet: TracedSnippet, step: number): Picture {
  const { record, trace } = snippet
  const scale = scaleOf(snippet)
  const room = { width: PANE.width / scale, height: PANE.height / scale }
  return {
    ...layOut(snippet, step, room),
    scale,
    room,
    sentence: stepSentence(trace, record, step),
    isRefused: trace.steps.slice(0, step).some(({ refused }) => refused),
    description: memorySentence(memoryAfter(trace, step)),
  }
}

function layOut({ source, record, trace }: TracedSnippet, step: number, room: Size): Pick<Picture, 'code' | 'memory'> {
  const besideMemory = room.width - BETWEEN - layOutMemory(trace, step, 0, 0).width
  const least = Math.min(room.width * CODE_SHARE, besideMemory) - rangesOf(trace) * RANGE_WIDTH
  const code = layOutCode({ source, record, trace, step, least, most: room.width })
  const left = code.fullWidth + BETWEEN
  return { code, memory: layOutMemory(trace, step, left, room.width - left) }
}

/** The largest scale at which the last step, which shows everything, fits the zone. */
function scaleOf(snippet: TracedSnippet): number {
  return fitLaidOut((room) => {
    const { code, memory } = layOut(snippet, snippet.trace.steps.length, room)
    return { width: code.naturalWidth + BETWEEN + memory.width, height: Math.max(code.paneHeight, memory.height) }
  }, PANE)
}
