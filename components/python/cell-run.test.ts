import type { CellResult, StartUp } from '../../bench/runtimes/python/python-api.ts'
import type { CellState } from './cell-state.ts'
import { describe, expect, it } from 'vitest'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { CellRun } from './cell-run.ts'

const STOPPED = new RuntimeFailure({ what: 'The worker was stopped', where: 'the worker', remedy: 'Run again.' })

/** A Python whose every step the test takes. */
class SimulatedPython {
  readonly codes: string[] = []
  terminated = 0
  startUp: StartUp = { step: 'starting', loadedBytes: 0, totalBytes: 0 }
  #start = Promise.withResolvers<void>()
  #cell?: PromiseWithResolvers<CellResult>
  print: (piece: string) => void = () => {}

  readonly start = () => this.#start.promise
  readonly runCell = (code: string, onOutput?: (piece: string) => void): Promise<CellResult> => {
    this.codes.push(code)
    this.print = onOutput ?? this.print
    this.#cell = Promise.withResolvers()
    return this.#cell.promise
  }

  readonly terminate = (): void => {
    this.terminated++
    this.#cell?.reject(STOPPED)
  }

  comeUp = () => this.#start.resolve()
  breakDown = (error: Error) => this.#start.reject(error)
  answer = (value: string) => this.#cell?.resolve({ output: '', omittedLines: 0, value, elapsedMs: 1 })
  lose = (error: Error) => this.#cell?.reject(error)
}

function cell() {
  const python = new SimulatedPython()
  const states: CellState[] = []
  return { python, states, run: new CellRun(python, state => states.push(state)) }
}

/** Everything that can happen has happened. */
const settled = () => new Promise(resolve => setImmediate(resolve))

describe('running a cell', () => {
  it('waits for Python, tells what is printed, and ends with the value', async () => {
    const { python, states, run } = cell()
    const over = run.run('1 + 1')
    await settled()
    expect(python.codes).toEqual([])
    python.comeUp()
    await settled()
    python.print('a\n')
    python.answer('2')
    await over
    expect(states.map(({ status, output, value }) => [status, output, value])).toEqual([
      ['starting', '', undefined],
      ['running', '', undefined],
      ['running', 'a\n', undefined],
      ['done', '', '2'],
    ])
  })

  it('ends in a failure where Python does not come up, and where it is lost', async () => {
    const { python, run } = cell()
    python.breakDown(new RuntimeFailure({ what: 'No file', where: 'python/index.json', remedy: 'Run: npm start' }))
    await run.run('1')
    expect(run.state).toMatchObject({ status: 'failed', failure: { what: 'No file', remedy: 'Run: npm start' } })

    const other = cell()
    other.python.comeUp()
    const over = other.run.run('1')
    await settled()
    other.python.lose(new Error('memory access out of bounds'))
    await over
    expect(other.run.state).toMatchObject({
      status: 'failed',
      failure: { what: 'memory access out of bounds', where: 'Python', remedy: 'Run again.' },
    })
  })
})

describe('stopping a cell', () => {
  it('stops the code by ending Python, and the next run works', async () => {
    const { python, run } = cell()
    python.comeUp()
    const endless = run.run('while True: pass')
    await settled()
    run.stop()
    await endless
    expect(run.state.status).toBe('stopped')
    expect(python.terminated).toBe(1)

    const next = run.run('3')
    await settled()
    python.answer('3')
    await next
    expect(run.state).toMatchObject({ status: 'done', value: '3' })
  })

  it('lets Python come up all the same, and then runs nothing', async () => {
    const { python, run } = cell()
    const over = run.run('1')
    run.stop()
    python.comeUp()
    await over
    expect(run.state.status).toBe('stopped')
    expect([python.terminated, python.codes]).toEqual([0, []])
  })

  it('ends a Python that is ready but never starts: its worker has died', () => {
    const { python, run } = cell()
    void run.run('1')
    python.startUp = { ...python.startUp, step: 'ready' }
    run.stop()
    expect(python.terminated).toBe(1)
  })

  it('does nothing where nothing runs', () => {
    const { python, states, run } = cell()
    run.stop()
    expect([python.terminated, states]).toEqual([0, []])
  })

  it('happens when other code is run instead, whose result counts', async () => {
    const { python, states, run } = cell()
    python.comeUp()
    const first = run.run('first')
    await settled()
    const printFirst = python.print
    const second = run.run('second')
    await settled()
    printFirst('too late')
    python.answer('2')
    await Promise.all([first, second])
    expect(python.codes).toEqual(['first', 'second'])
    expect(states.map(({ status, code }) => `${status} ${code}`)).toEqual([
      'starting first',
      'running first',
      'stopped first',
      'starting second',
      'running second',
      'done second',
    ])
  })

  it('happens when it is cleared', async () => {
    const { python, run } = cell()
    python.comeUp()
    void run.run('while True: pass')
    await settled()
    run.clear()
    expect(run.state).toEqual({ status: 'idle', output: '', omittedLines: 0 })
    expect(python.terminated).toBe(1)
  })
})
