/** Messages between the windows of one deck about their cells: one window runs Python, all of them show the result. */
import type { Channel } from '../runtime/channel.ts'
import type { CellState } from './cell-state.ts'
import { channelNamed } from '../runtime/channel.ts'

export type CellCommand = { run: string } | { stop: true } | { clear: true }

export type CellMessage
  = | { kind: 'command', file: string, command: CellCommand }
    | { kind: 'state', file: string, state: CellState }
    | { kind: 'text', file: string, text: string }
    /** A window shows this cell for the first time: the others send their state of it. */
    | { kind: 'hello', file: string }

export type CellLink = Channel<CellMessage>

/** The link of this window. */
export const useCellLink = channelNamed<CellMessage>('a-match-measured-cells')
