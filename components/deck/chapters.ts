/**
 * The deck's chapters, read from front matter: a slide with `chapter: Name` opens one, the slides after it belong to it.
 * Pure, so that the ruler, the agenda and a test agree.
 */
export interface Chapter {
  name: string
  /** Number of its first slide, from 1. */
  first: number
  /** Number of its last slide. */
  last: number
}

/** `names[i]` is the `chapter:` of slide i + 1, undefined where it has none. */
export function chaptersOf(names: readonly (string | undefined)[]): Chapter[] {
  const chapters: Chapter[] = []
  names.forEach((name, index) => {
    const open = chapters.at(-1)
    if (name && name !== open?.name)
      chapters.push({ name, first: index + 1, last: index + 1 })
    else if (open)
      open.last = index + 1
  })
  return chapters
}

/** The chapter that slide `no` belongs to. */
export function chapterAt(chapters: readonly Chapter[], no: number): Chapter | undefined {
  return chapters.find(chapter => no >= chapter.first && no <= chapter.last)
}
