/** What the windows of one deck tell each other of their cells: one of them runs Python, all of them show what came of it. */
import type { CellState } from './cell-state.ts'

const NAME = 'a-match-measured-cells'

export type CellCommand = { run: string } | { stop: true } | { clear: true }

export type CellMessage
  = | { kind: 'command', file: string, command: CellCommand }
    | { kind: 'state', file: string, state: CellState }
    | { kind: 'text', file: string, text: string }
    /** Somebody shows this cell for the first time: the others say what they have of it. */
    | { kind: 'hello', file: string }

export interface CellLink {
  send: (message: CellMessage) => void
  onMessage: (listener: (message: CellMessage) => void) => void
}

let link: CellLink | undefined

/** The link of this window, made at its first use and kept as long as the page. */
export function useCellLink(): CellLink {
  return link ??= createCellLink()
}

function createCellLink(): CellLink {
  const channel = new BroadcastChannel(NAME)
  return {
    send: message => channel.postMessage(message),
    onMessage: listener => channel.addEventListener('message', ({ data }: MessageEvent<CellMessage>) => listener(data)),
  }
}
