import type { Session } from '../../snippets/terminals/session.ts'
import { describe, expect, it } from 'vitest'
import { COLUMNS, commandsOf, prepare, rowsAt, stagesAt, statusOf } from './screen.ts'

const line = (atMs: number, text: string) => ({ atMs, text })
const session: Session = {
  ...{ schema: 1, name: 'x', about: 'It is made', day: '2026-11-21', system: 'Linux, x64', tools: {} },
  steps: [
    { command: 'make', where: 'You', exitCode: 0, lines: [line(0, 'a'), line(500, '\u001B[2Kb')] },
    { command: 'ship', where: 'Robot', exitCode: 0, lines: [line(0, 'x'.repeat(COLUMNS + 1)), line(200, '')] },
    { command: 'send', where: 'Robot', exitCode: 0, lines: [] },
  ],
}
const prepared = prepare(session)
function texts(click: number, elapsedMs: number, room = 12) {
  return rowsAt(prepared, click, elapsedMs, room)
    .map(row => row.kind === 'left-out' ? `(${row.lines})` : row.runs.map(run => run.text).join(''))
}

describe('the screen', () => {
  it('shows nothing before the first click, then the command and its lines as they came', () => {
    expect(texts(0, 0)).toEqual([])
    expect(texts(1, 0)).toEqual(['make', 'a'])
    expect(texts(1, 500)).toEqual(['make', 'a', 'b'])
  })

  it('has older commands done, and breaks a long line', () => {
    expect(texts(2, 0)).toEqual(['make', 'a', 'b', 'ship', 'x'.repeat(COLUMNS), 'x'])
    expect(texts(2, 200)).toEqual(['make', 'a', 'b', 'ship', 'x'.repeat(COLUMNS), 'x', ''])
  })

  it('names the codes that it leaves out', () => {
    expect(prepared.leftOut).toEqual(['ESC[2K'])
  })
})

it('the stages are the places in their order', () => {
  const states = (click: number) => stagesAt(session, click).map(({ name, state }) => `${name} ${state}`)
  expect(states(0)).toEqual(['You to come', 'Robot to come'])
  expect(states(1)).toEqual(['You now', 'Robot to come'])
  expect(states(3)).toEqual(['You past', 'Robot now'])
  expect(stagesAt({ ...session, steps: [{ command: 'a', exitCode: 0, lines: [] }] }, 1)).toEqual([])
})

it('the commands are what is copied', () => {
  expect(commandsOf(session)).toBe('make\nship\nsend\n')
})

it('the status says how far it is', () => {
  const told = { click: 2, isPlaying: false, isPaused: false }
  expect(statusOf(session, { ...told, click: 0 })).toBe('3 commands, a click each')
  expect(statusOf(session, told)).toBe('Command 2 of 3')
  expect(statusOf(session, { ...told, isPlaying: true })).toBe('Command 2 of 3, replayed')
  expect(statusOf(session, { ...told, isPlaying: true, isPaused: true })).toBe('Command 2 of 3, paused')
})
