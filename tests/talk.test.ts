/** The two decks as they are written: what the talk leaves out, that both keep their time, and their chapters. */
import type { DeckSlide } from './support/deck.ts'
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chapterAt, chaptersOf } from '../components/deck/chapters.ts'
import { EXERCISES, readExercise } from '../components/exercise/exercises.ts'
import { readDeckSource } from '../scripts/lib/deck-source.ts'
import { checkTotalTime, secondsOf } from './look/notes.ts'
import { readDeck, ROOT } from './support/deck.ts'

const talk = await readDeck('slides.md')
const workshop = await readDeck('workshop.md')

const titles = (deck: typeof talk): string[] => deck.slides.map(({ content }) => /^# (.+)$/m.exec(content)?.[1] ?? '')

describe('the talk', () => {
  it('takes half an hour at most', () => {
    expect(talk.durationSeconds).toBeLessThanOrEqual(30 * 60)
    expect(checkTotalTime(talk)).toEqual([])
  })

  it('has no slide of the workshop alone', () => {
    expect(talk.slides.filter(({ only }) => only === 'workshop')).toEqual([])
  })

  it('is in the workshop, slide for slide and in the same order', () => {
    const own = new Set(talk.slides.filter(({ only }) => only === 'talk').map(({ no }) => no))
    const shared = titles(talk).filter((_, index) => !own.has(index + 1))
    const kept = new Set(shared)
    expect(titles(workshop).filter(title => kept.has(title))).toEqual(shared)
  })
})

describe('the workshop', () => {
  it('takes three hours at most', () => {
    expect(workshop.durationSeconds).toBeLessThanOrEqual(180 * 60)
    expect(checkTotalTime(workshop)).toEqual([])
  })

  it('has a front matter like the talk\'s, but for what makes it another deck', async () => {
    const heads = await Promise.all(['slides.md', 'workshop.md'].map(async (entry) => {
      const { title, info, deck, duration, src, ...rest } = (await readDeckSource(entry)).headmatter
      return { rest, own: [title, info, deck, duration, src] }
    }))
    expect(heads[1]!.rest).toEqual(heads[0]!.rest)
    expect(heads[1]!.own.filter((value, index) => value === heads[0]!.own[index])).toEqual([])
  })
})

describe('every slide of both', () => {
  it('says in its notes how long it takes', () => {
    const untimed = [...talk.slides, ...workshop.slides].filter(slide => !(secondsOf(slide) > 0))
    expect(untimed.map(({ content }) => content.trim().split('\n')[0])).toEqual([])
  })

  it('has a title of its own', () => {
    const all = titles(workshop)
    expect(all.filter((title, index) => !title || all.indexOf(title) !== index)).toEqual([])
  })

  it('comes from a chapter that the talk lists, and every chapter is listed', async () => {
    const { slides } = await readDeckSource('workshop.md')
    const used = new Set(slides.map(({ source }) => basename(source.filepath)))
    expect(globSync('slides/*.md', { cwd: ROOT }).map(file => basename(file)).filter(file => !used.has(file))).toEqual([])
  })
})

describe('the chapters of the talk', () => {
  const chaptersIn = async (entry: string) => {
    const { slides } = await readDeckSource(entry)
    const chapters = chaptersOf(slides.map(({ frontmatter }) => frontmatter))
    return new Map(slides.map(({ content }, index) => [/^# (.+)$/m.exec(content)?.[1], chapterAt(chapters, index + 1)?.name]))
  }

  it('are those of the workshop, though its chapter slides are left out', async () => {
    const inWorkshop = await chaptersIn('workshop.md')
    const inTalk = [...await chaptersIn('slides.md')]
    expect(inTalk).toEqual(inTalk.map(([title]) => [title, inWorkshop.get(title)]))
  })
})

describe('the exercises', () => {
  const own = workshop.slides.filter(({ content }) => content.includes('<Exercise '))
  const nameOf = ({ content }: Pick<DeckSlide, 'content'>) => /<Exercise of="([^"]+)"/.exec(content)![1]!

  it('take as long as they say', () => {
    for (const slide of own)
      expect(secondsOf(slide)).toBe(readExercise(nameOf(slide)).minutes * 60)
  })

  it('give the room 85 minutes of its own work', () => {
    const yourTurn = workshop.slides.filter(({ content }) => /^# Your turn: /m.test(content))
    expect(yourTurn.reduce((sum, slide) => sum + secondsOf(slide), 0)).toBeGreaterThanOrEqual(85 * 60)
  })

  it('are all in the workshop', () => {
    expect(own.map(nameOf).sort()).toEqual([...EXERCISES].sort())
  })
})

describe('readDeckSource', () => {
  let root: string
  const write = (files: Record<string, string>) => Object.entries(files).forEach(([name, text]) => writeFileSync(join(root, name), text))

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'talk-'))
    mkdirSync(join(root, 'slides'))
    write({
      'slides.md': '---\ndeck: talk\nsrc: ./slides/01-one.md\n---\n\n---\nsrc: ./slides/02-two.md\n---\n',
      'workshop.md': '---\ndeck: workshop\nsrc: ./slides.md\n---\n',
      'slides/01-one.md': '---\nchapter: One\n---\n\n# One\n\n---\nonly: workshop\n---\n\n# Two\n\n---\nonly: talk\n---\n\n# Three\n',
      'slides/02-two.md': '---\nchapter: Two\n---\n\n# Four\n',
    })
  })

  afterEach(() => rmSync(root, { recursive: true }))

  const titlesIn = async (entry: string) => (await readDeckSource(entry, root)).slides.map(({ title }) => title)

  it('leaves out what is only for the other deck', async () => {
    expect(await titlesIn('slides.md')).toEqual(['One', 'Three', 'Four'])
    expect(await titlesIn('workshop.md')).toEqual(['One', 'Two', 'Four'])
  })

  it.each<[string, Record<string, string>, string]>([
    [
      'a chapter that is missing',
      { 'slides.md': '---\ndeck: talk\nsrc: ./slides/09-none.md\n---\n' },
      'slides.md, line 1: Imported markdown file not found: slides/09-none.md',
    ],
    ['a chapter that has no name', { 'slides/02-two.md': '# Four\n' }, 'slides/02-two.md, line 1: its first slide opens no chapter'],
    [
      'a deck that does not exist',
      { 'slides/02-two.md': '---\nchapter: Two\nonly: nobody\n---\n\n# Four\n' },
      'It is one of: talk, workshop.',
    ],
    [
      'an entry that is no deck',
      { 'slides.md': '---\nsrc: ./slides/01-one.md\n---\n' },
      'slides.md has to say in its front matter which deck it is',
    ],
  ])('refuses %s, by name', async (_, files, message) => {
    write(files)
    await expect(readDeckSource('slides.md', root)).rejects.toThrow(message)
  })

  it('refuses an entry that is not there', async () => {
    await expect(readDeckSource('nothing.md', root)).rejects.toThrow('nothing.md does not exist.')
  })
})
