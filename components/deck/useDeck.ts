/** What the ruler and the agenda need to know about the deck: where this slide is, and in which chapter. */
import type { ChapterMark } from './chapters'
import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { chapterAt, chaptersOf } from './chapters'

export function useDeck() {
  const { slides } = useNav()
  const { $page, $clicksContext } = useSlideContext()
  const chapters = computed(() => chaptersOf(slides.value.map(({ meta }) => meta.slide.frontmatter as ChapterMark)))
  return {
    no: $page,
    total: computed(() => slides.value.length),
    chapters,
    /** Clicks that this slide takes; a test walks them. */
    clicks: computed(() => $clicksContext.total),
    chapter: computed(() => chapterAt(chapters.value, $page.value)),
  }
}
