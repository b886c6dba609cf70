/** A guess that every window shows. */
import { computed } from 'vue'
import { kept } from '../runtime/kept.ts'
import { sharedChoice } from '../runtime/shared.ts'
import { deckWindows } from '../runtime/windows.ts'

const choiceOf = kept(name => sharedChoice<{ index?: number }>(`guess ${name}`, {}, deckWindows()))

/** `guess` is the index that was chosen, undefined before any was. */
export function useGuess(name: string) {
  const shared = choiceOf(name)
  return { guess: computed(() => shared.choice.value.index), choose: (index: number) => shared.choose({ index }) }
}
