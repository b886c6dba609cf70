/** A guess that every window shows. */
import { computed } from 'vue'
import { kept } from '../runtime/kept.ts'
import { sharedChoice } from '../runtime/shared.ts'
import { deckWindows } from '../runtime/windows.ts'

const choiceOf = kept(name => sharedChoice<{ index?: number }>(`guess ${name}`, {}, deckWindows()))

/** `guess` is the index that was chosen, undefined before any was. */
export function useGuess(name: string) {
  const { choice, choose } = choiceOf(name)
  return { guess: computed(() => choice.value.index), choose: (index: number) => choose({ index }) }
}
