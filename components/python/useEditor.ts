/** The editor in an element of a component, over a text of the component's. */
import type { EditorView } from '@codemirror/view'
import type { Ref, ShallowRef } from 'vue'
import type { EditorOptions } from './editor.ts'
import { onMounted, onUnmounted, shallowRef, watch } from 'vue'
import { createEditor, setText } from './editor.ts'

type Options = Pick<EditorOptions, 'label' | 'describedBy' | 'onRun' | 'more'> & {
  parent: Readonly<ShallowRef<HTMLElement | null>>
  text: Ref<string>
}

/** The view is there from when the component is mounted. */
export function useEditor({ parent, text, ...options }: Options): Readonly<ShallowRef<EditorView | undefined>> {
  const view = shallowRef<EditorView>()
  onMounted(() => {
    view.value = createEditor({ ...options, parent: parent.value!, text: text.value, onText: next => text.value = next })
  })
  watch(text, next => view.value && setText(view.value, next))
  onUnmounted(() => view.value?.destroy())
  return view
}
