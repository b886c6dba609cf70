/** Compares facts.md with the slides: every borrowed figure names its source, and no fact is listed that no slide uses. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { describe, expect, it } from 'vitest'
import { factIds, parseFacts } from '../components/deck/facts.ts'
import { ROOT } from './support/deck.ts'

interface Place { name: string, content: string }

const markdown = readFileSync(join(ROOT, 'facts.md'), 'utf8')
const facts = parseFacts(markdown)
const places = [...slides(), ...components()]
const sources = places.flatMap(({ name, content }) =>
  [...content.matchAll(/<Source\b([^>]*?)(?:\/>|>([\s\S]*?)<\/Source>)/g)].map(([tag, attributes, remark = '']) => ({
    name,
    tag,
    ids: factIds(/\bfact="([^"]*)"/.exec(attributes!)?.[1] ?? ''),
    remark,
  })))

function slides(): Place[] {
  return globSync('slides/*.md', { cwd: ROOT }).sort().flatMap((file) => {
    const chapter = basename(file, '.md')
    return parseSync(readFileSync(join(ROOT, file), 'utf8'), file).slides.map(({ content }) => ({
      name: `${chapter}: ${titleOf(content)}`,
      content,
    }))
  })
}

/** What a drawing says of its own sources, without the usage in its head. */
function components(): Place[] {
  return globSync('components/**/*.vue', { cwd: ROOT }).sort().map(file => ({
    name: basename(file),
    content: readFileSync(join(ROOT, file), 'utf8').replace(/<!--[\s\S]*?-->/g, ''),
  }))
}

function titleOf(content: string): string {
  const title = /^# (.+)$/m.exec(content)?.[1]?.trim() ?? 'without a title'
  return title.startsWith('<') ? 'its title is measured' : title.replaceAll('|', '/')
}

function numbersIn(text: string): string[] {
  return text.replace(/<[^>]*>/g, '').match(/\d+(?:[.,]\d+)*/g) ?? []
}

describe('the slides', () => {
  it('say by an id of facts.md where they borrowed', () => {
    const unnamed = sources.filter(({ ids }) => ids.length === 0).map(({ name, tag }) => `${name}: ${tag}`)
    const unknown = sources.flatMap(({ name, ids }) => ids
      .filter(id => !facts.some(fact => fact.id === id))
      .map(id => `${name}: no fact "${id}"`))
    expect([...unnamed, ...unknown]).toEqual([])
  })

  it('write no source by hand', () => {
    const handwritten = places.filter(({ name, content }) => !name.endsWith('.vue') && /^\W*Source:/m.test(content))
    expect(handwritten.map(({ name }) => name)).toEqual([])
  })

  it('remark beside a source only figures that its facts have', () => {
    const invented = sources.flatMap(({ name, ids, remark }) => {
      const known = new Set(numbersIn(ids.map(id => facts.find(fact => fact.id === id)?.fact).join(' ')))
      return numbersIn(remark).filter(number => !known.has(number)).map(number => `${name}: ${number}`)
    })
    expect(invented).toEqual([])
  })
})

/** The last table: what was checked and is on no slide. */
const SPARE = '## For questions'

describe('facts.md', () => {
  it(`lists nothing that no slide uses, but under "${SPARE}"`, () => {
    const [forSlides] = markdown.split(SPARE)
    const used = new Set(sources.flatMap(({ ids }) => ids))
    expect(parseFacts(forSlides!).map(({ id }) => id).filter(id => !used.has(id))).toEqual([])
  })

  it('names the slides that use each fact (npx vitest run tests/facts.test.ts -u writes them)', async () => {
    const slidesOf = Map.groupBy(sources.flatMap(({ name, ids }) => ids.map(id => ({ id, name }))), ({ id }) => id)
    const names = new Map([...slidesOf].map(([id, uses]) => [id, [...new Set(uses.map(({ name }) => name))]]))
    // The last cell of each fact's row; none becomes a dash.
    const written = markdown.replace(
      /^(\| (?!id \|)(\S+) \|.*\|)[^|]*\|$/gm,
      (_, row: string, id: string) => `${row} ${names.get(id)?.join('; ') ?? '–'} |`,
    )
    await expect(written).toMatchFileSnapshot('../facts.md')
  })
})
