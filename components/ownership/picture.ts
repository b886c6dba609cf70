/** Snippet, trace and rustc's words at a step, as one plain picture that a component only draws. Pure. */
import type { RustRecord } from '../../snippets/records.ts'
import type { Trace } from '../../snippets/trace.ts'
import type { CodeLayout } from './code-layout.ts'
import type { MemoryLayout } from './memory-layout.ts'
import type { Source } from './source.ts'
import { layOutCode } from './code-layout.ts'
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

export interface Picture {
  code: CodeLayout
  memory: MemoryLayout
  /** What happens at this step; from the refusal on rustc's own first line. */
  sentence: string
  isRefused: boolean
  /** For those who do not see it. */
  description: string
}

/** After `step` of the trace's steps; 0 shows the code alone. */
export function pictureAt({ source, record, trace }: TracedSnippet, step: number): Picture {
  const code = layOutCode({ source, record, trace, step, most: PANE.width })
  const left = code.fullWidth + BETWEEN
  return {
    code,
    memory: layOutMemory(trace, step, left, PANE.width - left),
    sentence: stepSentence(trace, record, step),
    isRefused: trace.steps.slice(0, step).some(({ refused }) => refused),
    description: memorySentence(memoryAfter(trace, step)),
  }
}
