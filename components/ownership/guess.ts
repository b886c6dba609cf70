/** The audience's guess, in every window of the deck: the presenter enters it, the audience sees it. */
import type { WritableComputedRef } from 'vue'
import type { RustRecord } from '../../snippets/records.ts'
import { createGlobalState } from '@vueuse/core'
import { computed } from 'vue'
import { sharedChoice } from '../runtime/shared.ts'
import { deckWindows } from '../runtime/windows.ts'

export type Guess = RustRecord['outcome']

const useGuesses = createGlobalState(() => sharedChoice<Record<string, Guess>>('ownership', {}, deckWindows()))

/** The guess about a snippet, until the page is reloaded. */
export function useGuess(name: string): WritableComputedRef<Guess | undefined> {
  const shared = useGuesses()
  return computed({ get: () => shared.choice.value[name], set: guess => guess && shared.choose({ [name]: guess }) })
}

const GUESSED: Record<Guess, string> = { runs: 'it compiles', refused: 'rustc refuses it' }

/** What stands before the first step, and the truth after it. */
export function guessLine(record: RustRecord, guess: Guess | undefined, step: number): string {
  if (step === 0)
    return guess ? `Your guess: ${GUESSED[guess]}. The next click tells.` : 'Does it compile? Guess first.'
  const truth = record.outcome === 'runs' ? 'It compiles' : 'rustc refuses it'
  if (!guess)
    return `${truth}.`
  return `${truth}, ${guess === record.outcome ? 'as guessed' : 'against the guess'}.`
}
