/** The audience's guess, in every window of the deck: the presenter enters it, the audience sees it. */
import type { WritableComputedRef } from 'vue'
import type { RustRecord } from '../../snippets/records.ts'
import { computed, reactive } from 'vue'

export type Guess = RustRecord['outcome']

const guesses = reactive<Record<string, Guess>>({})
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ownership-guess')
channel?.addEventListener('message', ({ data }: MessageEvent<{ name: string, guess: Guess }>) => {
  guesses[data.name] = data.guess
})

/** The guess about a snippet, until the page is reloaded. */
export function useGuess(name: string): WritableComputedRef<Guess | undefined> {
  return computed({
    get: () => guesses[name],
    set: (guess) => {
      if (!guess)
        return
      guesses[name] = guess
      channel?.postMessage({ name, guess })
    },
  })
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
