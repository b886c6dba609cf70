/** What `npm run snippets` recorded for each cell: for paper, and for a browser that cannot run it. */
import type { PythonRecord } from '../../snippets/records.ts'
import type { CellState } from './cell-state.ts'
import { parsePythonRecord } from '../../snippets/records.ts'
import { IDLE } from './cell-state.ts'

export interface RecordedCell {
  /** As if it had just run. */
  state: CellState
  /** What ran it: `CPython 3.11.7`. */
  runtime: string
}

const RECORDS = import.meta.glob<unknown>('/snippets/cells/*.output.json', { import: 'default', eager: true })

/**
 * What was recorded of a file of snippets/cells.
 *
 * @throws TypeError naming the record, where it is missing or broken
 */
export function recordedCell(file: string): RecordedCell {
  const path = file.replace(/\.py$/, '.output.json')
  return fromRecord(parsePythonRecord(RECORDS[`/${path}`], path))
}

export function fromRecord({ python, printed, value, traceback }: PythonRecord): RecordedCell {
  return {
    runtime: `CPython ${python}`,
    state: {
      ...IDLE,
      status: traceback === null ? 'done' : 'failed',
      output: printed,
      ...(value !== null && { value }),
      ...(traceback !== null && { traceback }),
    },
  }
}

/** The line that says where it comes from: `RECORDED · CPython 3.11.7, outside of a browser`. */
export function recordedLine({ runtime }: RecordedCell): string {
  return `RECORDED · ${runtime}, outside of a browser`
}
