import { describe, expect, it } from 'vitest'
import { answerOf, answerToPrediction } from './answer.ts'

const LINES = 'pouring 2 cups\n4 spoons\n'
const raced = (rounds: number[][]) => answerOf({ output: `printed by the learner\n${JSON.stringify({ passed: true, rounds })}\n` })
const rounds = (own: (round: number) => number) => Array.from({ length: 25 }, (_, round) => [1e-3, own(round)])

describe('a prediction', () => {
  it('is right line by line, whatever spaces and empty lines are around them', () => {
    expect(answerToPrediction('  pouring 2 cups \n4 spoons\n\n', LINES).passed).toBe(true)
  })

  it.each([
    ['', 'the first 0 of yours are right'],
    ['pouring 2 cups', 'the first 1 of yours are right'],
    ['pouring 2 cups\n5 spoons', 'the first 1 of yours are right'],
    ['pouring 2 cups\n4 spoons\nmore', 'the first 2 of yours are right'],
  ])('that is wrong says how far it is right, and not what comes next: %j', (text, said) => {
    const { passed, message } = answerToPrediction(text, LINES)
    expect(passed).toBe(false)
    expect(message).toContain(said)
    expect(message).not.toContain('spoons')
  })
})

describe('a check in Python', () => {
  it('passes or says what is wrong, whatever the learner printed before', () => {
    expect(answerOf({ output: 'hello\n{"passed": true}\n' })).toEqual({ passed: true, message: 'Every answer is right.' })
    expect(answerOf({ output: '{"passed": false, "message": "2 is wrong."}' })).toEqual({ passed: false, message: '2 is wrong.' })
  })

  it('says that it failed itself', () => {
    expect(() => answerOf({ output: '', traceback: 'Traceback\nNameError: x' })).toThrow('The check itself failed: NameError: x')
  })
})

describe('a race', () => {
  it('is won where the interval says so, with some margin', () => {
    const { passed, message } = raced(rounds(round => 5e-4 + round * 1e-6))
    expect(passed).toBe(true)
    expect(message).toMatch(/^Right and faster: 2\.0× \(1\.9 to 2\.0\)/)
  })

  it.each([
    ['hardly faster', () => 0.99e-3],
    ['slower', () => 2e-3],
    ['no faster', (round: number) => round % 2 === 0 ? 1.01e-3 : 0.99e-3],
    ['too noisy to compare', (round: number) => round % 2 === 0 ? 3e-3 : 0.3e-3],
  ])('is not won where it is %s', (said, own) => {
    const { passed, message } = raced(rounds(own))
    expect(passed).toBe(false)
    expect(message).toContain(said)
  })
})
