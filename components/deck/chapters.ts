/**
 * The deck's chapters, read from front matter: a slide with `chapter: Name` opens one, the slides after it belong to it.
 * Pure, so that the ruler, the agenda and a test agree.
 */

/** What a slide's front matter may say. */
export interface ChapterMark {
  chapter?: string
  /** A few words on the chapter, for the agenda. */
  about?: string
}

export interface Chapter {
  name: string
  about?: string
  /** Number of its first slide, from 1. */
  first: number
  /** Number of its last slide. */
  last: number
}

/** `marks[i]` is the front matter of slide i + 1. */
export function chaptersOf(marks: readonly ChapterMark[]): Chapter[] {
  const chapters: Chapter[] = []
  marks.forEach(({ chapter, about }, index) => {
    const no = index + 1
    const open = chapters.at(-1)
    if (chapter && chapter !== open?.name)
      chapters.push({ name: chapter, about, first: no, last: no })
    else if (open)
      open.last = no
  })
  return chapters
}

/** The chapter that slide `no` belongs to. */
export function chapterAt(chapters: readonly Chapter[], no: number): Chapter | undefined {
  return chapters.find(chapter => no >= chapter.first && no <= chapter.last)
}
