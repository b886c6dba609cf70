/**
 * Which rows a terminal of fixed height shows. Every command stays; the newest shows all that fits of what it wrote, older ones
 * what is left of the room. What is left out is counted in its place.
 */
import type { Runs } from './ansi.ts'

/** A command and what it has written so far. */
export interface Block {
  command: readonly Runs[]
  output: readonly Runs[]
}

export type Row
  = | { kind: 'command', runs: Runs, isFirst: boolean }
    | { kind: 'output', runs: Runs }
    | { kind: 'left-out', lines: number }

export function fitRows(blocks: readonly Block[], room: number): Row[] {
  let free = room - blocks.reduce((sum, { command }) => sum + command.length, 0)
  const outputs = blocks.toReversed().map(({ output }, age) => {
    const rows = age === 0 ? shortened(output, free) : ending(output, free)
    free -= rows.length
    return rows
  }).reverse()
  return blocks.flatMap(({ command }, index) => [
    ...command.map((runs, row): Row => ({ kind: 'command', runs, isFirst: row === 0 })),
    ...outputs[index]!,
  ]).slice(-Math.max(room, 1))
}

const shown = (output: readonly Runs[]): Row[] => output.map(runs => ({ kind: 'output', runs }))

/** How it began, and how it ends. */
function shortened(output: readonly Runs[], room: number): Row[] {
  if (output.length <= room)
    return shown(output)
  return room < 3 ? ending(output, room) : [...shown(output.slice(0, 1)), ...ending(output.slice(1), room - 1)]
}

/** How it ends, or nothing, because a count alone is useless. */
function ending(output: readonly Runs[], room: number): Row[] {
  if (output.length <= room)
    return shown(output)
  if (room < 2)
    return []
  const kept = room - 1
  return [{ kind: 'left-out', lines: output.length - kept }, ...shown(output.slice(-kept))]
}
