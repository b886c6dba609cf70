/** What the ruler and the agenda need to know of the deck: where this slide is, and in which chapter. */
import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { chapterAt, chaptersOf } from './chapters'

export function useDeck() {
  const { slides } = useNav()
  const { $page } = useSlideContext()
  const chapters = computed(() => chaptersOf(slides.value.map(route => route.meta.slide.frontmatter.chapter)))
  return {
    no: $page,
    total: computed(() => slides.value.length),
    chapters,
    chapter: computed(() => chapterAt(chapters.value, $page.value)),
  }
}
