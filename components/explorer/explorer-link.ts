/** What the windows of one deck tell each other of their explorers: one of them measures, all of them show what came of it. */
import type { GrowthSpec, GrowthState } from '../../bench/growth/state.ts'
import type { Channel } from '../lab/channel.ts'
import { channelNamed } from '../lab/channel.ts'

export type ExplorerCommand = { measure: GrowthSpec } | { restart: GrowthSpec } | { cancel: true }

/** What somebody has entered or chosen. */
export interface Choice {
  guess?: number
  /** The kind of input, instead of the click's. */
  variant?: string
}

export type ExplorerMessage
  = | { kind: 'command', lab: string, command: ExplorerCommand }
    | { kind: 'state', lab: string, state: GrowthState }
    | { kind: 'choice', lab: string, choice: Choice }
    /** Somebody shows this explorer for the first time: the one who measures says what it has. */
    | { kind: 'hello', lab: string }

export type ExplorerLink = Channel<ExplorerMessage>

/** The link of this window. */
export const useExplorerLink = channelNamed<ExplorerMessage>('a-match-measured-explorers')
