/** From a recorded session to the rows that its terminal shows at a click. */
import type { Session, Step } from '../../snippets/terminals/session.ts'
import type { Runs } from './ansi.ts'
import type { Row } from './rows.ts'
import { parseAnsi, wrap } from './ansi.ts'
import { linesAt } from './player.ts'
import { fitRows } from './rows.ts'

/** As wide as the terminal is at 16 px, and as the programs were told when they were recorded. */
export const COLUMNS = 86
const PROMPT_COLUMNS = 2

interface PreparedStep {
  step: Step
  command: Runs[]
  /** The rows of each line. */
  lines: Runs[][]
}

export interface Prepared {
  steps: PreparedStep[]
  /** Codes that are not drawn, each once. */
  leftOut: string[]
}

/** Once for each session. */
export function prepare({ steps }: Session): Prepared {
  const leftOut = new Set<string>()
  const prepared = steps.map((step) => {
    const parsed = parseAnsi(step.lines.map(({ text }) => text).join('\n'))
    parsed.leftOut.forEach(code => leftOut.add(code))
    return {
      step,
      command: wrap([{ text: step.command }], COLUMNS - PROMPT_COLUMNS),
      // A line that wrote over itself holds no newline, so that lines stay what they were.
      lines: step.lines.map((_, index) => wrap(parsed.lines[index] ?? [], COLUMNS)),
    }
  })
  return { steps: prepared, leftOut: [...leftOut] }
}

/** The newest command was given `elapsedMs` ago; older ones have ended. */
export function rowsAt({ steps }: Prepared, click: number, elapsedMs: number, room: number): Row[] {
  return fitRows(steps.slice(0, click).map(({ step, command, lines }, index) => ({
    command,
    output: lines.slice(0, index === click - 1 ? linesAt(step, elapsedMs) : lines.length).flat(),
  })), room)
}

/** What is pasted elsewhere: the commands, a line each. */
export const commandsOf = ({ steps }: Session): string => steps.map(({ command }) => `${command}\n`).join('')

export interface Stage {
  name: string
  state: 'past' | 'now' | 'to come'
}

/** The places that a session passes, where it says them. */
export function stagesAt({ steps }: Session, click: number): Stage[] {
  const names = [...new Set(steps.flatMap(({ where }) => where ?? []))]
  const now = names.indexOf(steps[Math.min(click, steps.length) - 1]?.where ?? '')
  return names.map((name, index) => ({ name, state: index === now ? 'now' : index < now ? 'past' : 'to come' }))
}

export interface Told {
  click: number
  isPlaying: boolean
  isPaused: boolean
}

/** For the status line. */
export function statusOf({ steps }: Session, { click, isPlaying, isPaused }: Told): string {
  if (click === 0)
    return `${steps.length} commands, a click each`
  return `Command ${click} of ${steps.length}${isPaused ? ', paused' : isPlaying ? ', replayed' : ''}`
}
