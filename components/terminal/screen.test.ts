import type { Session } from '../../snippets/terminals/session.ts'
import { describe, expect, it } from 'vitest'
import { COLUMNS, LONGEST_MS, replayMs, rowsAt, stagesAt } from './screen.ts'

const line = (atMs: number, text: string) => ({ atMs, text })
const session: Session = {
  ...{ schema: 1, name: 'x', about: 'It is made', day: '2026-11-21', system: 'Linux, x64', tools: {} },
  steps: [
    { command: 'make', where: 'You', exitCode: 0, lines: [line(0, 'a'), line(500, 'b')] },
    { command: 'ship', where: 'Robot', exitCode: 0, lines: [line(0, 'x'.repeat(COLUMNS + 1)), line(200, '')] },
    { command: 'send', where: 'Robot', exitCode: 0, lines: [] },
    { command: 'wait', where: 'Robot', exitCode: 0, lines: [line(0, 'a'), line(30_000, 'b'), line(60_000, 'c')] },
  ],
}
function texts(click: number, elapsedMs: number, steps = session.steps) {
  return rowsAt({ ...session, steps }, click, elapsedMs, 12).map(row =>
    row.kind === 'left-out' ? `(${row.lines})` : row.runs.map(run => run.text).join(''),
  )
}

describe('the screen', () => {
  it('shows nothing before the first click, then the command and its lines as they came', () => {
    expect(texts(0, 0)).toEqual([])
    expect(texts(1, 0)).toEqual(['make', 'a'])
    expect(texts(1, 499)).toEqual(['make', 'a'])
    expect(texts(1, 500)).toEqual(['make', 'a', 'b'])
  })

  it('has older commands done, breaks a long line, and keeps a command without a word', () => {
    expect(texts(2, 0)).toEqual(['make', 'a', 'b', 'ship', 'x'.repeat(COLUMNS), 'x'])
    expect(texts(3, 0)).toEqual(['make', 'a', 'b', 'ship', 'x'.repeat(COLUMNS), 'x', '', 'send'])
  })

  it('shortens what took long, in its own rhythm', () => {
    expect(session.steps.map(replayMs)).toEqual([500, 200, 0, LONGEST_MS])
    expect([0, 1499, 1500, 2999, LONGEST_MS].map(ms => texts(1, ms, session.steps.slice(3)).length - 1)).toEqual([1, 1, 2, 2, 3])
  })
})

it('the stages are the places in their order', () => {
  const states = (click: number) => stagesAt(session, click).map(({ name, state }) => `${name} ${state}`)
  expect(states(0)).toEqual(['You to-come', 'Robot to-come'])
  expect(states(1)).toEqual(['You now', 'Robot to-come'])
  expect(states(3)).toEqual(['You past', 'Robot now'])
  expect(stagesAt({ ...session, steps: [{ command: 'a', exitCode: 0, lines: [] }] }, 1)).toEqual([])
})
