/** A cell's state as one line for the audience. */
import type { StartUp } from '../../bench/runtimes/python/python-api.ts'
import type { CellState } from './cell-state.ts'
import { startUpLine } from '../../bench/runtimes/python/start-up-line.ts'
import { exceptionLine } from '../../bench/runtimes/python/traceback.ts'
import { formatTime } from '../chart/format.ts'
import { isBusy } from './cell-state.ts'

/** `text` is what is in the editor now. */
export function cellStatusLine(state: CellState, startUp: StartUp, text: string): string {
  if (state.status !== 'idle' && !isBusy(state) && state.code !== text)
    return 'Edited since it ran. Press Run.'
  switch (state.status) {
    case 'idle': return startUpLine(startUp) ?? 'Press Run.'
    case 'starting': return startUpLine(startUp) ?? 'Starting Python'
    case 'running': return 'Running'
    case 'done': return doneLine(state.elapsedMs ?? 0)
    case 'stopped': return 'Stopped'
    case 'failed': return failedLine(state)
  }
}

/** A coarse clock may not have moved meanwhile, which does not mean zero time. */
function doneLine(elapsedMs: number): string {
  return elapsedMs > 0 ? `Done in ${formatTime(elapsedMs)}` : 'Done in less than one tick of the clock'
}

function failedLine({ traceback, failure }: CellState): string {
  if (traceback !== undefined)
    return `Failed: ${exceptionLine(traceback)}`
  return failure ? `Failed: ${failure.what} (${failure.where}). ${failure.remedy}` : 'Failed'
}

/** `… 999,500 more lines left out`, or undefined where everything is shown. */
export function omittedLine(omittedLines: number): string | undefined {
  if (omittedLines === 0)
    return undefined
  return `… ${omittedLines.toLocaleString('en')} more ${omittedLines === 1 ? 'line' : 'lines'} left out`
}
