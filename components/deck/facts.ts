/** Reads facts.md: borrowed facts and figures, and their sources. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())

const factSchema = v.object({
  /** Small letters, digits and hyphens. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  /** One sentence, with the figures that a slide may show. */
  fact: text,
  /** Who says it, as a slide names them. */
  who: text,
  title: text,
  year: v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number)),
  /** Whether the source itself was read, or somebody's account of it. */
  read: v.picklist(['primary', 'secondary']),
  /** Day on which the source was last checked, ISO 8601. */
  checked: v.pipe(v.string(), v.isoDate()),
})

export type Fact = v.InferOutput<typeof factSchema> & { url?: string }

/** A source as a slide names it: several facts of one source become one. */
export interface Citation { who: string, years: number[], url?: string }

const COLUMNS = ['id', 'fact', 'who', 'title', 'year', 'read', 'checked', 'slides'] as const
const LINK = /^\[(.+)\]\((https:\/\/\S+)\)$/

/**
 * The rows of every table of facts.md, in its order.
 *
 * @throws SyntaxError with the line of the first row that is not a fact, and what is wrong with it
 */
export function parseFacts(markdown: string): Fact[] {
  const ids = new Set<string>()
  return markdown.split('\n').flatMap((line, index) => {
    if (!isRow(line))
      return []
    const fail = (problem: string) => new SyntaxError(`facts.md, line ${index + 1}: ${problem}.`)
    const cells = cellsOf(line)
    if (cells.length !== COLUMNS.length)
      throw fail(`it has ${cells.length} cells, and needs ${COLUMNS.length}: ${COLUMNS.join(', ')}`)
    const { success, issues, output } = v.safeParse(factSchema, Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at]])))
    if (!success)
      throw fail(`"${cells[0]}": ${v.getDotPath(issues[0])}: ${issues[0].message}`)
    if (ids.has(output.id))
      throw fail(`the id "${output.id}" is there twice`)
    ids.add(output.id)
    const [, title = output.title, url] = LINK.exec(output.title) ?? []
    return [{ ...output, title, url }]
  })
}

/** The ids of an attribute, parted by commas. */
export function factIds(attribute: string): string[] {
  return attribute.split(',').map(id => id.trim()).filter(Boolean)
}

/** Who and when, in the order of the facts, each source once with all of its years; it links where it is one page. */
export function citationsOf(facts: readonly Fact[]): Citation[] {
  const sources = Map.groupBy(facts, ({ who }) => who)
  return [...sources].map(([who, said]) => {
    const [url, ...others] = new Set(said.map(fact => fact.url))
    const years = [...new Set(said.map(({ year }) => year))].sort((a, b) => a - b)
    return { who, years, url: others.length === 0 ? url : undefined }
  })
}

/** `3.14` or `0.17.5`, and no figure such as `0.5 ms`. */
const VERSION = /\b\d+\.\d+(?:\.\d+)?\b(?! (?:to|ms|µs|s)\b|%|×)/

/** Older than this at its last look, a fact is history: a version in it is no longer said to be today's. */
const RECENT_YEARS = 1

/**
 * The facts that the next release may make untrue, in their order: recent ones that name a version.
 *
 * @param facts all of facts.md.
 * @param used ids of those that the deck shows.
 */
export function factsToRecheck(facts: readonly Fact[], used: ReadonlySet<string>): Fact[] {
  const isRecent = ({ year, checked }: Fact) => year >= Number(checked.slice(0, 4)) - RECENT_YEARS
  return facts.filter(fact => used.has(fact.id) && isRecent(fact) && VERSION.test(fact.fact))
}

function isRow(line: string): boolean {
  return line.startsWith('| ') && !line.startsWith('| id |')
}

function cellsOf(line: string): string[] {
  return line.split('|').slice(1, -1).map(cell => cell.trim())
}
