/** What a check says of a learner's text, in words: on the page and in a terminal. */
import type { CellResult } from '../../bench/runtimes/python/python-api.ts'
import type { Verdict } from '../../bench/statistics/estimates.ts'
import * as v from 'valibot'
import { pairedRatio, verdict } from '../../bench/statistics/estimates.ts'
import { isSameLines } from '../../exercises/exercise.ts'
import { formatEstimatedRatio, formatRatioInterval } from '../chart/format.ts'

export interface Answer {
  passed: boolean
  message: string
}

/** By how much to win at least: less may be the machine's mood. */
const MARGIN = 1.1

/** What exercises/runner.py prints. `rounds`: seconds a call, the given function's and the learner's. */
const Ran = v.object({
  passed: v.boolean(),
  message: v.optional(v.string()),
  rounds: v.optional(v.array(v.tuple([v.number(), v.number()]))),
})

/** A prediction against what the program prints. Says how many lines are right, not which ones they are. */
export function answerToPrediction(text: string, output: string): Answer {
  if (isSameLines(text, output))
    return { passed: true, message: 'That is what it prints.' }
  const [own, right] = [text, output].map(lines => lines.trim().split('\n').map(line => line.trim())) as [string[], string[]]
  const count = right.findIndex((line, index) => line !== own[index])
  const same = count === -1 ? right.length : count
  return { passed: false, message: `Not yet: it prints ${right.length} lines, and the first ${same} of yours are right.` }
}

/** @throws Error when Python did not answer */
export function answerOf({ output, traceback }: Pick<CellResult, 'output' | 'traceback'>): Answer {
  if (traceback !== undefined)
    throw new Error(`The check itself failed: ${traceback.trim().split('\n').at(-1)}`)
  const { passed, message = 'Every answer is right.', rounds } = v.parse(Ran, JSON.parse(output.trim().split('\n').at(-1)!))
  return passed && rounds ? answerToRace(rounds) : { passed, message }
}

const SHORT: Readonly<Record<Verdict, string>> = {
  'faster': 'hardly faster',
  'slower': 'slower',
  'no-difference': 'no faster',
  'too-noisy': 'too noisy to compare, so check again',
}

/** Faster by the instrument's own verdict, or not. */
function answerToRace(rounds: readonly (readonly [given: number, own: number])[]): Answer {
  const [given, own] = [0, 1].map(index => rounds.map(pair => pair[index]!)) as [number[], number[]]
  const speed = pairedRatio(given, own)
  const interval = `${formatEstimatedRatio(speed)} (${formatRatioInterval(speed)}) as fast as the given form`
  const outcome = verdict(pairedRatio(own, given), rounds.length)
  if (outcome === 'faster' && speed.low >= MARGIN)
    return { passed: true, message: `Right and faster: ${interval}.` }
  return { passed: false, message: `Right, but ${SHORT[outcome]}: ${interval}.` }
}
