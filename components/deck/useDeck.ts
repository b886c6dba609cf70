/** What the ruler and the agenda need to know about the deck: where this slide is, and in which chapter. */
import type { ChapterMark } from './chapters'
import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { chapterAt, chaptersOf } from './chapters'
import { startsOf, timeIn } from './notes.ts'

export function useDeck() {
  const { slides } = useNav()
  const { $page, $clicksContext } = useSlideContext()
  const times = computed(() => slides.value.map(({ meta }) => timeIn(meta.slide.noteHTML)))
  const chapters = computed(() => chaptersOf(slides.value.map(({ meta }) => meta.slide.frontmatter as ChapterMark)))
  return {
    no: $page,
    /** What the slide's notes say of its time, `1:30`. */
    time: computed(() => times.value[$page.value - 1]),
    /** When each slide starts and the last one ends, s, by the notes. */
    starts: computed(() => startsOf(times.value)),
    total: computed(() => slides.value.length),
    chapters,
    /** Clicks that this slide takes; a test walks them. */
    clicks: computed(() => $clicksContext.total),
    chapter: computed(() => chapterAt(chapters.value, $page.value)),
  }
}
