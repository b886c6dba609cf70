import type { CellResult } from '../../bench/runtimes/python/python-api.ts'
import type { CellEvent, CellState } from './cell-state.ts'
import { describe, expect, it } from 'vitest'
import { IDLE, isBusy, MOST_CHARACTERS, nextCellState } from './cell-state.ts'

const CODE = 'print(1)\n2'
const RESULT: CellResult = { output: '1\n', omittedLines: 0, value: '2', elapsedMs: 0.5 }
const FAILURE = { what: 'The worker was stopped', where: 'the worker', remedy: 'Run again.' }

const asked: CellEvent = { kind: 'asked', code: CODE }
const began: CellEvent = { kind: 'began' }
const printed = (piece: string): CellEvent => ({ kind: 'printed', piece })
const ended = (result = RESULT): CellEvent => ({ kind: 'ended', result })
const failed: CellEvent = { kind: 'failed', failure: FAILURE }
const stopped: CellEvent = { kind: 'stopped' }

const after = (...events: CellEvent[]): CellState => events.reduce(nextCellState, IDLE)

describe('a cell', () => {
  it('waits for Python, runs, and is done', () => {
    const states = [asked, began, printed('1\n'), ended()].map((_, index, events) => after(...events.slice(0, index + 1)))
    expect(states.map(({ status }) => status)).toEqual(['starting', 'running', 'running', 'done'])
    expect(states.map(isBusy)).toEqual([true, true, true, false])
    expect(states[2]!.output).toBe('1\n')
    expect(states[3]).toEqual({ status: 'done', code: CODE, ...RESULT })
  })

  it('shows pieces as they come, and in the end what the result says was printed', () => {
    expect(after(asked, began, printed('a'), printed('b')).output).toBe('ab')
    expect(after(asked, began, printed('a'), ended({ ...RESULT, output: 'ab', omittedLines: 7 }))).toMatchObject({
      output: 'ab',
      omittedLines: 7,
    })
  })

  it('fails where the code raised, with what it printed before', () => {
    const traceback = 'Traceback (most recent call last):\nValueError: no'
    expect(after(asked, began, ended({ output: '1\n', omittedLines: 0, traceback, elapsedMs: 1 })))
      .toMatchObject({ status: 'failed', traceback, output: '1\n' })
  })

  it('fails where there is no Python, before or during the run', () => {
    expect(after(asked, failed)).toMatchObject({ status: 'failed', failure: FAILURE })
    expect(after(asked, began, printed('a'), failed)).toMatchObject({ status: 'failed', failure: FAILURE, output: 'a' })
  })

  it('keeps what was printed when it is stopped', () => {
    expect(after(asked, stopped).status).toBe('stopped')
    expect(after(asked, began, printed('a'), stopped)).toMatchObject({ status: 'stopped', output: 'a', code: CODE })
  })

  it('starts again with nothing left from the run before', () => {
    expect(after(asked, began, ended(), { kind: 'asked', code: '3' })).toEqual({
      status: 'starting',
      code: '3',
      output: '',
      omittedLines: 0,
    })
    expect(after(asked, began, ended(), { kind: 'cleared' })).toEqual(IDLE)
  })

  it('is not changed by news of a run that is over', () => {
    const over = after(asked, began, printed('a'), stopped)
    for (const late of [began, printed('late'), ended(), failed, stopped])
      expect(nextCellState(over, late)).toBe(over)
    expect(after(began, printed('a'), ended(), stopped)).toBe(IDLE)
  })

  it('keeps no more than a page can hold', () => {
    const half = 'x'.repeat(MOST_CHARACTERS / 2 + 1)
    expect(after(asked, began, printed(half), printed(half)).output).toHaveLength(MOST_CHARACTERS)
    expect(after(asked, began, ended({ ...RESULT, output: half + half })).output).toHaveLength(MOST_CHARACTERS)
  })
})
