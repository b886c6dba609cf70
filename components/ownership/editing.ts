/** Which snippets are being edited, in every window of the deck. */
import type { WritableComputedRef } from 'vue'
import { createGlobalState } from '@vueuse/core'
import { computed } from 'vue'
import { sharedChoice } from '../runtime/shared.ts'
import { deckWindows } from '../runtime/windows.ts'

const useShared = createGlobalState(() => sharedChoice<Record<string, boolean>>('ownership editing', {}, deckWindows()))

export function useEditing(name: string): WritableComputedRef<boolean> {
  const shared = useShared()
  return computed({
    get: () => shared.choice.value[name] ?? false,
    set: isEditing => isEditing !== (shared.choice.value[name] ?? false) && shared.choose({ [name]: isEditing }),
  })
}
