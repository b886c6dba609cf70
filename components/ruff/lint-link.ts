/** Messages between the windows of one deck about their linted cells: one window calls ruff, all of them show what it found. */
import type { Channel } from '../runtime/channel.ts'
import type { LintState } from './lint-state.ts'
import { channelNamed } from '../runtime/channel.ts'

export type LintCommand = 'measure' | 'format' | 'fixAll' | 'reset' | 'stop'

export type LintMessage
  = | { kind: 'command', file: string, command: LintCommand }
    | { kind: 'state', file: string, state: LintState }
    | { kind: 'text', file: string, text: string }
    /** The rule whose documentation is open, or none. */
    | { kind: 'rule', file: string, rule?: string }
    /** A window shows this cell for the first time: the others send their state of it. */
    | { kind: 'hello', file: string }

export type LintLink = Channel<LintMessage>

/** The link of this window. */
export const useLintLink = channelNamed<LintMessage>('a-match-measured-ruff')
