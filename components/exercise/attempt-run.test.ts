import type { Answer } from './answer.ts'
import type { AttemptState } from './attempt-state.ts'
import { describe, expect, it } from 'vitest'
import { AttemptRun } from './attempt-run.ts'
import { OPEN, progressOf, statusLine } from './attempt-state.ts'

const WRONG: Answer = { passed: false, message: 'No.' }
const RIGHT: Answer = { passed: true, message: 'Yes.' }

/** A checker whose every step the test takes. */
function attempt(before = OPEN) {
  const start = Promise.withResolvers<void>()
  const answers: PromiseWithResolvers<Answer>[] = []
  const states: AttemptState[] = []
  let stops = 0
  const run = new AttemptRun({
    start: () => start.promise,
    check: () => {
      const answer = Promise.withResolvers<Answer>()
      answers.push(answer)
      return answer.promise
    },
    stop: () => stops++,
  }, state => states.push(state), before)
  return { run, start, answers, states, stops: () => stops }
}

const settled = () => new Promise(resolve => setImmediate(resolve))

/** A check from the press to its answer. */
async function check({ run, start, answers }: ReturnType<typeof attempt>, text: string, answer: Answer): Promise<void> {
  const over = run.check(text)
  start.resolve()
  await settled()
  answers.at(-1)!.resolve(answer)
  await over
}

describe('an exercise', () => {
  it('is open, tried, and solved', async () => {
    const it = attempt()
    expect(progressOf(it.run.state)).toBe('open')
    await check(it, 'a', WRONG)
    expect([progressOf(it.run.state), it.run.state.answer]).toEqual(['tried', { ...WRONG, text: 'a' }])
    await check(it, 'b', RIGHT)
    expect(progressOf(it.run.state)).toBe('solved')
    expect(it.states.map(({ status }) => status)).toEqual(['starting', 'checking', 'checked', 'starting', 'checking', 'checked'])
    expect(statusLine(it.run.state)).toBe('Solved; checked 2 times.')
  })

  it('stays solved whatever is tried afterwards', async () => {
    const it = attempt()
    await check(it, 'a', RIGHT)
    await check(it, 'b', WRONG)
    expect([progressOf(it.run.state), it.run.state.answer?.passed]).toEqual(['solved', false])
  })

  it('is stopped at once; what the check says then is ignored, and it counts as no try', async () => {
    const { run, start, answers, stops } = attempt()
    const over = run.check('while True: pass')
    start.resolve()
    await settled()
    run.stop()
    answers[0]!.resolve(RIGHT)
    await over
    expect([run.state.status, progressOf(run.state), stops()]).toEqual(['stopped', 'open', 1])
  })

  it('lets what checks it start, when it is stopped before', async () => {
    const { run, start, answers, stops } = attempt()
    const over = run.check('a')
    run.stop()
    start.resolve()
    await over
    expect([stops(), answers]).toEqual([0, []])
  })

  it('says why nothing could be checked, and keeps what was reached', async () => {
    const { run, start } = attempt({ ...OPEN, tries: 3 })
    start.reject(new Error('no Python'))
    await run.check('a')
    expect(run.state).toMatchObject({ status: 'failed', tries: 3, failure: { what: 'no Python', remedy: 'Check again.' } })
  })

  it('goes on from an earlier visit, and a check that was under way has ended', () => {
    const { run, states } = attempt()
    run.adopt({ status: 'checking', tries: 2, isSolved: true })
    expect(states.at(-1)).toEqual({ status: 'stopped', tries: 2, isSolved: true })
  })
})
