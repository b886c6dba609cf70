/** What the windows of one deck tell each other of their linted cells: one of them asks ruff, all of them show what it found. */
import type { LintState } from './lint-state.ts'

const NAME = 'a-match-measured-ruff'

export type LintCommand = 'measure' | 'format' | 'fixAll' | 'reset' | 'stop'

export type LintMessage
  = | { kind: 'command', file: string, command: LintCommand }
    | { kind: 'state', file: string, state: LintState }
    | { kind: 'text', file: string, text: string }
    /** The rule whose documentation is open, or none. */
    | { kind: 'rule', file: string, rule?: string }
    /** Somebody shows this cell for the first time: the others say what they have of it. */
    | { kind: 'hello', file: string }

export interface LintLink {
  send: (message: LintMessage) => void
  onMessage: (listener: (message: LintMessage) => void) => void
}

let link: LintLink | undefined

/** The link of this window, made at its first use and kept as long as the page. */
export function useLintLink(): LintLink {
  return link ??= createLintLink()
}

function createLintLink(): LintLink {
  const channel = new BroadcastChannel(NAME)
  return {
    send: message => channel.postMessage(message),
    onMessage: listener => channel.addEventListener('message', ({ data }: MessageEvent<LintMessage>) => listener(data)),
  }
}
