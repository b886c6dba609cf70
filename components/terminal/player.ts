/** How a recorded command is replayed: its lines in their order and rhythm, with long waits shortened. */
import type { Step } from '../../snippets/terminals/session.ts'

/** The longest that the replay of a command takes, ms. */
export const LONGEST_MS = 3000

const lastMs = ({ lines }: Step): number => lines.at(-1)?.atMs ?? 0

/** What the recorded times are multiplied by: 1, or less where it took too long. */
export function paceOf(step: Step): number {
  return Math.min(1, LONGEST_MS / Math.max(lastMs(step), 1))
}

/** How many of its lines are shown a while after the command was given. */
export function linesAt(step: Step, elapsedMs: number): number {
  const pace = paceOf(step)
  return step.lines.filter(({ atMs }) => atMs * pace <= elapsedMs).length
}

/** Whether there is nothing more to come. */
export const isOver = (step: Step, elapsedMs: number): boolean => elapsedMs >= lastMs(step) * paceOf(step)
