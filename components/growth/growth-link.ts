/** Messages between the windows of one deck about their growth charts: one window measures, all of them show the result. */
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
    /** A window shows this growth chart for the first time: the measuring window sends its state. */
    | { kind: 'hello', lab: string }

export type GrowthLink = Channel<GrowthMessage>

/** The link of this window. */
export const useGrowthLink = channelNamed<GrowthMessage>('a-match-measured-growth')
