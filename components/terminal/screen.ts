/** From a recorded session to the rows that its terminal shows at a click. */
import type { Session, Step } from '../../snippets/terminals/session.ts'
import type { Runs } from './ansi.ts'
import type { Row } from './rows.ts'
import { parseAnsi, wrap } from './ansi.ts'
import { fitRows } from './rows.ts'

/** As wide as the terminal is at 16 px, and as the programs were told when they were recorded. */
export const COLUMNS = 86
const PROMPT_COLUMNS = 2

/** The longest that the replay of a command takes, ms: nobody waits for a compiler twice. */
export const LONGEST_MS = 3000

/** How long the replay of a command takes: as long as the command did, or less where that was too long. */
export const replayMs = ({ lines }: Step): number => Math.min(lines.at(-1)?.atMs ?? 0, LONGEST_MS)

/** How many of its lines are shown a while after the command was given, in their own rhythm. */
function linesAt(step: Step, elapsedMs: number): number {
  const pace = replayMs(step) / (step.lines.at(-1)?.atMs || 1)
  return step.lines.filter(({ atMs }) => atMs * pace <= elapsedMs).length
}

/** The newest command was given `elapsedMs` ago; older ones have ended. */
export function rowsAt({ steps }: Session, click: number, elapsedMs: number, room: number): Row[] {
  return fitRows(steps.slice(0, click).map((step, index) => ({
    command: wrap([{ text: step.command, manner: ['bold'] }], COLUMNS - PROMPT_COLUMNS),
    output: rowsOf(step, index === click - 1 ? elapsedMs : Number.POSITIVE_INFINITY),
  })), room)
}

function rowsOf(step: Step, elapsedMs: number): Runs[] {
  const written = step.lines.slice(0, linesAt(step, elapsedMs)).map(({ text }) => text)
  return written.length > 0 ? parseAnsi(written).flatMap(line => wrap(line, COLUMNS)) : []
}

export interface Stage {
  name: string
  state: 'past' | 'now' | 'to-come'
}

/** The stages of a session, where it names them. */
export function stagesAt({ steps }: Session, click: number): Stage[] {
  const names = [...new Set(steps.flatMap(({ where }) => where ?? []))]
  const now = names.indexOf(steps[Math.min(click, steps.length) - 1]?.where ?? '')
  return names.map((name, index) => ({ name, state: index === now ? 'now' : index < now ? 'past' : 'to-come' }))
}
