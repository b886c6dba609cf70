import type { StartUp } from '../../bench/runtimes/python/python-api.ts'
import type { CellState } from './cell-state.ts'
import { describe, expect, it } from 'vitest'
import { IDLE } from './cell-state.ts'
import { cellStatusLine, omittedLine } from './cell-status.ts'

const CODE = '1 + 1'
const at = (step: StartUp['step']): StartUp => ({ step, loadedBytes: 12e6, totalBytes: 46e6 })
const cell = (state: Partial<CellState>): CellState => ({ ...IDLE, code: CODE, ...state })
const line = (state: Partial<CellState>, step: StartUp['step'] = 'ready', text = CODE) => cellStatusLine(cell(state), at(step), text)

describe('the status of a cell', () => {
  it.each([
    ['idle', 'Press Run.'],
    ['failed', 'Press Run.'],
    ['fetching', 'Starting Python: 12.0 of 46.0 MB'],
    ['importing', 'Starting Python: importing match_kernels'],
    ['ready', 'Press Run.'],
  ] as const)('before its first run, while Python is %s: %s', (step, words) => {
    expect(line({ status: 'idle', code: undefined }, step)).toBe(words)
  })

  it('tells of Python\'s start while it waits for it', () => {
    expect(line({ status: 'starting' }, 'starting')).toBe('Starting Python: the interpreter')
  })

  it('waits for Python in a window that has none of its own', () => {
    expect(line({ status: 'starting' }, 'idle')).toBe('Starting Python')
  })

  it('tells how it ended', () => {
    expect(line({ status: 'running' })).toBe('Running')
    expect(line({ status: 'done', elapsedMs: 3.14159 })).toBe('Done in 3.14\u00A0ms')
    expect(line({ status: 'stopped' })).toBe('Stopped')
    expect(line({ status: 'failed', traceback: 'Traceback (most recent call last):\nValueError: no' })).toBe('Failed: ValueError: no')
    expect(line({ status: 'failed', failure: { what: 'Gone', where: 'the worker', remedy: 'Run again.' } })).toBe(
      'Failed: Gone (the worker). Run again.',
    )
  })

  it('never calls a coarse clock\'s reading a time of zero', () => {
    expect(line({ status: 'done', elapsedMs: 0 })).toBe('Done in less than one tick of the clock')
  })

  it('says that a result is not of the code in the editor', () => {
    expect(line({ status: 'done', elapsedMs: 1 }, 'ready', '1 + 2')).toBe('Edited since it ran. Press Run.')
    expect(line({ status: 'running' }, 'ready', '1 + 2')).toBe('Running')
  })
})

describe('lines left out', () => {
  it('are counted', () => {
    expect([0, 1, 999_500].map(omittedLine)).toEqual([undefined, '… 1 more line left out', '… 999,500 more lines left out'])
  })
})
