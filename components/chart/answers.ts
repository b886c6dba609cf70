/** Why lanes that are all correct have different answers: they count different things. */
import type { Told } from '../../bench/answers/answer.ts'
import type { Workload } from '../../bench/workload.ts'
import { answerWords } from '../../bench/answers/words.ts'

/** Names of the kinds of answers in a sentence; kinds that are not counts have none. */
const NAMES: Readonly<Record<string, string>> = { 'characters': 'characters', 'code-units': 'UTF-16 units', 'bytes': 'bytes' }

/** What a lane counts, by its `Implementation.answers`: `characters`, `bytes`. Undefined where it counts nothing. */
export function countedBy(answers: string): string | undefined {
  return NAMES[answers]
}

export interface Answered { id: string, answer: Told }

/**
 * `All correct for what they count: characters 134, UTF-16 units 109, bytes 180`.
 *
 * @param workload tells what each lane counts.
 * @param lanes those that answered rightly.
 * @returns undefined where all of them answered alike.
 */
export function answersLine(workload: Workload, lanes: readonly Answered[]): string | undefined {
  const counts = new Map<string, Told>()
  for (const { id, answers } of workload.implementations) {
    const name = NAMES[answers]
    const answered = lanes.find(lane => lane.id === id)
    if (name && answered)
      counts.set(name, answered.answer)
  }
  if (new Set(counts.values()).size <= 1)
    return undefined
  const said = [...counts].map(([name, answer]) => `${name} ${answerWords(answer)}`)
  return `All correct for what they count: ${said.join(', ')}`
}
