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
    /** What the slide's notes say of its time, `1:30`; a built deck has them as HTML alone. */
    time: computed(() => /<p>time (\d+:[0-5]\d)</.exec(slides.value[$page.value - 1]?.meta.slide.noteHTML ?? '')?.[1]),
    total: computed(() => slides.value.length),
    chapters,
    /** Clicks that this slide takes; a test walks them. */
    clicks: computed(() => $clicksContext.total),
    chapter: computed(() => chapterAt(chapters.value, $page.value)),
  }
}
