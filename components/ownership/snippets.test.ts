import type { Picture } from './picture.ts'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/lib/paths.ts'
import { COLUMN, INDENT, TEXT_HEIGHT } from '../rustc/labels.ts'
import { widthOf } from '../rustc/wrap.ts'
import { LINE_HEIGHT } from './code-layout.ts'
import { PANE, pictureAt } from './picture.ts'
import { readSnippet, readTracedSnippet, SNIPPET_NAMES, TRACED_NAMES, withTrace } from './snippets.ts'

const MOST_CLICKS = 5
const MOST_LINES = 12

/** The codes that the talk speaks of, and what is accepted. */
const NINE = ['e0382', 'e0499', 'e0502', 'e0505', 'e0597', 'e0106', 'e0277', 'arc-mutex', 'non-lexical']

function picturesOf(name: string): Picture[] {
  const snippet = readTracedSnippet(name)
  return Array.from({ length: snippet.trace.steps.length + 1 }, (_, step) => pictureAt(snippet, step))
}

/** The right and lower ends of all that is drawn. */
function endsOf({ code, memory }: Picture): { right: number, bottom: number } {
  const boxes = [...memory.slots, ...memory.heaps]
  return {
    right: Math.max(
      code.fullWidth,
      ...code.lines.map(({ text }) => INDENT + text.length * COLUMN),
      ...code.labels.map(({ left, lines }) => left + widthOf(lines)),
      ...boxes.map(({ left, width }) => left + width),
    ),
    bottom: Math.max(
      code.paneHeight,
      ...boxes.map(({ top, height }) => top + height),
    ),
  }
}

it('all nine are there, and traced', () => {
  expect([...TRACED_NAMES].sort()).toEqual(expect.arrayContaining([...NINE].sort()))
})

it('no record and no trace is without its snippet', () => {
  const names = readdirSync(inRoot('snippets', 'ownership')).map(file => file.split('.')[0]!)
  expect([...new Set(names)].sort()).toEqual([...SNIPPET_NAMES].sort())
})

describe.each([...TRACED_NAMES])('the picture of %s', (name) => {
  const pictures = picturesOf(name)

  it('takes few clicks and few lines', () => {
    expect(pictures.length - 1).toBeLessThanOrEqual(MOST_CLICKS)
    expect(pictures[0]!.code.lines.length).toBeLessThanOrEqual(MOST_LINES)
  })

  it('lies in its zone at every step', () => {
    for (const picture of pictures) {
      const { right, bottom } = endsOf(picture)
      expect(right * picture.scale).toBeLessThanOrEqual(PANE.width + 1e-6)
      expect(bottom * picture.scale).toBeLessThanOrEqual(PANE.height + 1e-6)
    }
  })

  it('is as large at every step, and larger than by nature where there is room', () => {
    expect(new Set(pictures.map(({ scale }) => scale)).size).toBe(1)
    expect(pictures[0]!.scale).toBeGreaterThanOrEqual(1)
  })

  it('moves nothing that is there already', () => {
    const places = ({ code, memory }: Picture) =>
      new Map<string, number[]>([
        ...code.lines.map(({ no, top }) => [`line ${no}`, [top]] as [string, number[]]),
        ...code.labels.map(
          ({ lines, mark, top, left }) => [`label ${mark.no} ${mark.from} ${lines.join()}`, [top, left]] as [string, number[]],
        ),
        ...memory.slots.map(({ id, left, top, width }) => [`slot ${id}`, [left, top, width]] as [string, number[]]),
        ...memory.heaps.map(({ id, left, top, width }) => [`heap ${id}`, [left, top, width]] as [string, number[]]),
      ])
    for (const [index, picture] of pictures.slice(1).entries()) {
      const now = places(picture)
      for (const [what, place] of places(pictures[index]!))
        expect([what, now.get(what)]).toEqual([what, place])
    }
  })

  it('has no label over a line or another label', () => {
    const { code } = pictures.at(-1)!
    const rows = [
      ...code.lines.map(({ top }) => [top, top + LINE_HEIGHT]),
      ...code.labels.filter(({ lines }) => lines.length > 0).map(({ top, lines }) => [top, top + lines.length * TEXT_HEIGHT]),
      ...code.notes.map(({ top, lines }) => [top, top + lines.length * TEXT_HEIGHT]),
    ].sort((a, b) => a[0]! - b[0]!)
    rows.slice(1).forEach(([top], index) => expect(top).toBeGreaterThanOrEqual(rows[index]![1]!))
  })

  it('ends as rustc does, and says it in words', () => {
    const { record } = readSnippet(name)
    const last = pictures.at(-1)!
    expect(last.isRefused).toBe(record.outcome === 'refused')
    if (record.outcome === 'refused') {
      expect(last.sentence).toBe(`error[${record.code}]: ${record.message}`)
      expect(last.code.labels.filter(({ lines }) => lines.length > 0)).toHaveLength(record.labels.filter(({ label }) => label).length)
    }
    expect(pictures.map(({ sentence }) => sentence)).not.toContain('')
    expect(last.description).toMatch(/^In memory: `?\w/)
  })
})

describe('what a slide asks for', () => {
  const asked = (component: string, attribute: string) =>
    globSync(['workshop.md', 'slides/**/*.md'], { cwd: inRoot() }).flatMap(file =>
      [...readFileSync(inRoot(file), 'utf8').matchAll(new RegExp(`<${component}[^>]*\\b${attribute}="([^"]+)"`, 'g'))].map(
        match => match[1]!,
      ),
    )

  it('is there', () => {
    expect(asked('Ownership', 'of').length).toBeGreaterThan(5)
    expect(asked('Ownership', 'of').filter(name => !TRACED_NAMES.includes(name))).toEqual([])
  })

  it('and is not there is named, with what is', () => {
    expect(() => readTracedSnippet('e9999')).toThrow(/^There is no snippet "e9999"\. There are: .*e0382/)
    expect(() => readTracedSnippet('aliased-loop')).toThrow(/^There is no trace for "aliased-loop"\. There are: .*e0382/)
  })

  it('with a trace that names a missing line gets the file, the step and the lines in its message', () => {
    expect(() => withTrace(readSnippet('e0382'), { steps: [{ line: 40 }] }, 'snippets/ownership/e0382.trace.json'))
      .toThrow('snippets/ownership/e0382.trace.json: step 1 names line 40, and the snippet has lines 4 to 6.')
  })
})
