/** What the windows of one deck tell each other of their explorers: one of them measures, all of them show what came of it. */
import type { GrowthSpec, GrowthState } from '../../bench/crossover-state.ts'

const NAME = 'a-match-measured-explorers'

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

export interface ExplorerLink {
  send: (message: ExplorerMessage) => void
  onMessage: (listener: (message: ExplorerMessage) => void) => void
}

let link: ExplorerLink | undefined

/** The link of this window, made at its first use and kept as long as the page. */
export function useExplorerLink(): ExplorerLink {
  return link ??= createLink()
}

function createLink(): ExplorerLink {
  const channel = new BroadcastChannel(NAME)
  return {
    send: message => channel.postMessage(message),
    onMessage: listener => channel.addEventListener('message', ({ data }: MessageEvent<ExplorerMessage>) => listener(data)),
  }
}
