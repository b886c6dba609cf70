/** The deck's Markdown as Slidev reads it: which slides a deck has, and what is wrong with its list of chapters. */
import type { SlideInfo } from '@slidev/types'
import { readFile } from 'node:fs/promises'
import { basename, relative, resolve } from 'node:path'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import preparse from '../../setup/preparser.ts'
import { CommandError } from './command.ts'
import { ROOT } from './paths.ts'

/** The talk, and the workshop. */
export type Entry = 'slides.md' | 'workshop.md'

/** Of every command that takes one of the two decks. */
export const DECK_OPTIONS = { workshop: { type: 'boolean', help: 'The workshop instead of the talk.' } } as const

export const entryOf = ({ workshop }: { workshop?: boolean }): Entry => workshop ? 'workshop.md' : 'slides.md'

export interface DeckSource {
  headmatter: Record<string, unknown>
  slides: SlideInfo[]
}

/** A file of slides that is a chapter: slides/02-rust.md. Exercises stand between chapters and open none. */
const CHAPTER = /^\d\d-.+\.md$/

/**
 * The slides of a deck, in order, each with its front matter, text and notes.
 *
 * @param entry path of the deck's entry, from `root`
 * @param root the repository
 * @throws CommandError that names every chapter which is listed and missing, or opens without `chapter:`
 */
export async function readDeckSource(entry: string, root = ROOT): Promise<DeckSource> {
  injectPreparserExtensionLoader(async (_roots, headmatter, filepath, mode) =>
    preparse({ headmatter, filepath: relative(root, filepath), mode }))
  await readFile(resolve(root, entry)).catch(() => {
    throw new CommandError(`${entry} does not exist.`)
  })
  const { slides, headmatter, markdownFiles } = await load({ roots: [root], userRoot: root }, resolve(root, entry))
  const problems = Object.entries(markdownFiles).flatMap(([path, file]) => {
    const name = relative(root, path)
    const opens = !CHAPTER.test(basename(path)) || file.slides[0]?.frontmatter.chapter
    return [
      ...(file.errors ?? []).map(({ row, message }) => `${name}, line ${row + 1}: ${message.replaceAll(`${root}/`, '')}`),
      ...(opens ? [] : [`${name}, line 1: its first slide opens no chapter. Give it "chapter: Name" in its front matter.`]),
    ]
  })
  if (problems.length > 0)
    throw new CommandError(`${problems.join('\n')}\n${entry} lists slides that cannot be shown (see above).`)
  return { headmatter, slides }
}
