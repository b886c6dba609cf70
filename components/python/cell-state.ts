/** One cell as a plain object: the state of its run, its output, its result. A view draws it, windows send it. */
import type { Failure } from '../../bench/protocol.ts'
import type { CellResult } from '../../bench/runtimes/python/python-api.ts'

/**
 * - `starting`: Python itself is starting
 * - `failed`: the code raised (`traceback`), or there is no Python to run it (`failure`)
 */
type CellStatus = 'idle' | 'starting' | 'running' | 'done' | 'stopped' | 'failed'

export interface CellState extends Partial<Omit<CellResult, 'output' | 'omittedLines'>> {
  status: CellStatus
  /** The code that this is about. */
  code?: string
  /** Printed so far. */
  output: string
  /** Lines that `output` leaves out. */
  omittedLines: number
  failure?: Failure
}

export type CellEvent
  = | { kind: 'asked', code: string }
    | { kind: 'began' }
    | { kind: 'printed', piece: string }
    | { kind: 'ended', result: CellResult }
    | { kind: 'failed', failure: Failure }
    | { kind: 'stopped' }
    | { kind: 'cleared' }

/** The runtime passes on less; this keeps any runtime from filling the page's memory, or the channel between windows. */
export const MOST_CHARACTERS = 60_000

export const IDLE: CellState = { status: 'idle', output: '', omittedLines: 0 }

export function isBusy({ status }: CellState): boolean {
  return status === 'starting' || status === 'running'
}

/** Whether it is known what comes of this code. */
export function isAnswered({ status, code, traceback }: CellState, asked: string): boolean {
  return code === asked && (status === 'done' || traceback !== undefined)
}

/** The state after an event. Late events of a finished run change nothing. */
export function nextCellState(state: CellState, event: CellEvent): CellState {
  switch (event.kind) {
    case 'asked': return { ...IDLE, status: 'starting', code: event.code }
    case 'cleared': return IDLE
    case 'began': return state.status === 'starting' ? { ...state, status: 'running' } : state
    case 'printed': return state.status === 'running' ? { ...state, output: (state.output + event.piece).slice(0, MOST_CHARACTERS) } : state
    case 'ended': return state.status === 'running' ? ended(state, event.result) : state
    case 'failed': return isBusy(state) ? { ...state, status: 'failed', failure: event.failure } : state
    case 'stopped': return isBusy(state) ? { ...state, status: 'stopped' } : state
  }
}

function ended({ code }: CellState, result: CellResult): CellState {
  const output = result.output.slice(0, MOST_CHARACTERS)
  return { ...result, output, code, status: result.traceback === undefined ? 'done' : 'failed' }
}
