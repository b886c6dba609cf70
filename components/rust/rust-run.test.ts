import type { RustState } from './rust-state.ts'
import { describe, expect, it } from 'vitest'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { Turns } from '../runtime/exclusive.ts'
import { LIMIT_MS, PAUSE_MS, RustRun } from './rust-run.ts'
import { FACTS, RAN, SimulatedCompiler } from './testing/simulated-compiler.ts'

/** Everything that can happen has happened. */
const settled = () => new Promise(resolve => setImmediate(resolve))

class SimulatedTime {
  nowMs = 0
  #timers = new Set<{ atMs: number, callback: () => void }>()

  readonly clock = () => this.nowMs
  readonly after = (ms: number, callback: () => void) => {
    const timer = { atMs: this.nowMs + ms, callback }
    this.#timers.add(timer)
    return () => void this.#timers.delete(timer)
  }

  async pass(ms: number): Promise<void> {
    this.nowMs += ms
    for (const timer of [...this.#timers].filter(({ atMs }) => atMs <= this.nowMs)) {
      this.#timers.delete(timer)
      timer.callback()
    }
    await settled()
  }
}

function cell(appended?: string) {
  const compiler = new SimulatedCompiler()
  const time = new SimulatedTime()
  const turns = new Turns()
  const states: RustState[] = []
  const run = new RustRun({
    compiler,
    clock: time.clock,
    after: time.after,
    exclusive: stop => turns.exclusive('rust', stop),
    onChange: state => states.push(state),
    appended,
  })
  return { compiler, time, turns, states, run }
}

async function ready(appended?: string) {
  const made = cell(appended)
  made.run.check('a')
  made.compiler.comeUp()
  await settled()
  made.compiler.answer()
  await settled()
  return made
}

describe('a cell of Rust', () => {
  it('tells how much of the compiler has come, then what rustc found, and who said so', async () => {
    const { compiler, run } = cell()
    run.check('a')
    expect(run.state.status).toBe('loading')
    compiler.onBytes(3, 50)
    expect(run.state).toMatchObject({ status: 'loading', loadedBytes: 3, totalBytes: 50 })
    compiler.comeUp()
    await settled()
    expect(run.state.status).toBe('checking')
    const diagnoses = [{ level: 'error' as const, code: 'E0382', message: 'moved', labels: [], notes: [] }]
    compiler.answer({ diagnoses, errors: 1 })
    await settled()
    expect(run.state).toMatchObject({ status: 'checked', code: 'a', diagnoses, errors: 1, facts: FACTS })
  })

  it('checks at a pause, not at each key, and times it from there', async () => {
    const { compiler, time, run } = await ready()
    run.checkSoon('ab')
    await time.pass(PAUSE_MS - 1)
    run.checkSoon('abc')
    await time.pass(PAUSE_MS - 1)
    expect(compiler.asked).toEqual(['check a'])
    await time.pass(1)
    expect(compiler.asked).toEqual(['check a', 'check abc'])
    time.nowMs += 170
    compiler.answer()
    await settled()
    expect(run.state).toMatchObject({ status: 'checked', code: 'abc', checkMs: 170 })
  })

  it('checks the newest text after the one under way, and none of those between', async () => {
    const { compiler, run } = await ready()
    for (const text of ['1', '2', '3'])
      run.check(text)
    await settled()
    compiler.answer()
    await settled()
    compiler.answer()
    await settled()
    expect(compiler.asked).toEqual(['check a', 'check 1', 'check 3'])
    expect(run.state.code).toBe('3')
  })

  it('shows what is printed while it runs, and how it ended', async () => {
    const { compiler, run } = await ready()
    run.run('a')
    await settled()
    compiler.print('one\n')
    expect(run.state).toMatchObject({ status: 'running', output: 'one\n' })
    compiler.answer({ ...RAN, output: 'one\ntwo\n', exitCode: 3 })
    await settled()
    expect(run.state).toMatchObject({ status: 'done', ending: 'exited', exitCode: 3, output: 'one\ntwo\n' })
  })

  it('has run nothing where rustc refuses it', async () => {
    const { compiler, run } = await ready()
    run.run('b')
    await settled()
    compiler.answer({ ...RAN, ending: 'refused', exitCode: undefined, errors: 1 })
    await settled()
    expect(run.state).toMatchObject({ status: 'checked', errors: 1 })
  })

  it('compiles what is appended with each text', async () => {
    const { compiler, run } = await ready('+main')
    run.run('a')
    await settled()
    expect(compiler.asked).toEqual(['check a+main', 'run a+main'])
  })
})

describe('what does not end', () => {
  it('is stopped at the limit with what it has printed, and the next run is clean', async () => {
    const { compiler, time, run } = await ready()
    run.run('loop')
    await settled()
    compiler.print('in it')
    await time.pass(LIMIT_MS)
    expect(compiler.terminated).toBe(1)
    expect(run.state).toMatchObject({ status: 'stopped', overdue: 'run', output: 'in it', code: 'loop' })
    run.run('a')
    await settled()
    compiler.answer({ ...RAN, output: '1' })
    await settled()
    expect(run.state).toMatchObject({ status: 'done', output: '1', overdue: undefined })
    await time.pass(LIMIT_MS)
    expect(compiler.terminated).toBe(1)
  })

  it('is told where it is the compiler itself', async () => {
    const { compiler, time, run } = await ready()
    run.check('bomb')
    await settled()
    await time.pass(LIMIT_MS)
    expect(run.state).toMatchObject({ status: 'stopped', overdue: 'check', code: 'bomb', diagnoses: [] })
    expect(compiler.terminated).toBe(1)
  })

  it('ends by Cancel, and late words of it are dropped', async () => {
    const { compiler, run } = await ready()
    run.run('loop')
    await settled()
    const { print } = compiler
    run.stop()
    await settled()
    print('late')
    expect(run.state).toMatchObject({ status: 'stopped', output: '', overdue: undefined })
  })

  it('ends when something else in the deck measures', async () => {
    const { compiler, turns, run } = await ready()
    run.run('loop')
    await settled()
    await turns.exclusive('lab', () => {}).take(async () => {})
    expect(run.state.status).toBe('stopped')
    expect(compiler.terminated).toBe(1)
  })
})

describe('a compiler that is not there', () => {
  it('is told with its failure, and the next text tries again', async () => {
    const { compiler, run } = cell()
    const failure = { what: 'The file is not there: status 404', where: '/rustc/index.json', remedy: 'Run npm start.' }
    run.check('a')
    compiler.breakDown(new RuntimeFailure(failure))
    await settled()
    expect(run.state).toMatchObject({ status: 'failed', failure, code: 'a' })
    run.check('b')
    compiler.comeUp()
    await settled()
    compiler.answer()
    await settled()
    expect(run.state).toMatchObject({ status: 'checked', code: 'b', failure: undefined })
  })
})

it('a window that takes over a run knows that it has ended', async () => {
  const { run, states } = cell()
  run.adopt({ ...states.at(-1)!, ...run.state, status: 'running', code: 'a', output: '1' })
  expect(run.state).toMatchObject({ status: 'stopped', output: '1' })
})
