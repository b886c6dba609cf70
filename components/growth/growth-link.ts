/** What the windows of one deck tell each other of their growth charts: one of them measures, all of them show what came of it. */
import type { GrowthSpec, GrowthState } from '../../bench/growth/state.ts'
import type { Channel } from '../runtime/channel.ts'
import { channelNamed } from '../runtime/channel.ts'

export type GrowthCommand = { measure: GrowthSpec } | { restart: GrowthSpec } | { cancel: true }

/** What somebody has entered or chosen. */
export interface Choice {
  guess?: number
  /** The kind of input, instead of the click's. */
  variant?: string
}

export type GrowthMessage
  = | { kind: 'command', lab: string, command: GrowthCommand }
    | { kind: 'state', lab: string, state: GrowthState }
    | { kind: 'choice', lab: string, choice: Choice }
    /** Somebody shows this growth chart for the first time: the one who measures says what it has. */
    | { kind: 'hello', lab: string }

export type GrowthLink = Channel<GrowthMessage>

/** The link of this window. */
export const useGrowthLink = channelNamed<GrowthMessage>('a-match-measured-growth')
