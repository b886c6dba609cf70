/** Few words, short code, few clicks. */
import type { Page } from '@playwright/test'
import type { DeckSlide } from '../support/deck'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const MOST_WORDS = 30
const MOST_ITEMS = 4
const MOST_CODE_LINES = 12
const MOST_COLUMNS = 72
const MOST_CLICKS = 5

export const words = (text: string): string[] => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))

/**
 * In the page: what is not title, code, chart (or a table of figures), provenance or the instrument's own controls. The two
 * languages of a pair, one below the other, count as one block of code.
 */
function readSlide(selector: string) {
  const root = document.querySelector(selector)!
  const apart = [
    'h1, pre, svg, table, script, style, .visually-hidden',
    '.ruler, .zone-controls, .zone-chart, .zone-provenance, .agenda .page',
    '[data-chart], [data-provenance], [data-source]',
  ].join()
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  /** Magic Move breaks lines by elements. */
  const codeOf = (pre: Element) => {
    const copy = pre.cloneNode(true) as Element
    copy.querySelectorAll('br').forEach(lineBreak => lineBreak.replaceWith('\n'))
    return copy.textContent!.replace(/\n$/, '')
  }
  const text: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement!
    if (shown(parent) && !parent.closest(apart))
      text.push(walker.currentNode.textContent!)
  }
  const blocks = [...root.querySelectorAll<HTMLElement>('pre')].filter(shown)
  return {
    text: text.join(' '),
    lists: [...root.querySelectorAll('ul, ol')]
      .filter(list => shown(list) && !list.closest('figure, .agenda'))
      .map(list => list.children.length),
    code: [...new Set(blocks.map(block => block.closest('[data-twins]') ?? block))]
      .map(whole => blocks.filter(block => whole.contains(block)).map(codeOf).join('\n')),
  }
}

export async function checkWords(page: Page, selector: string): Promise<string[]> {
  const { text, lists, code } = await page.evaluate(readSlide, selector)
  const count = words(text).length
  return [
    ...(count > MOST_WORDS ? [`${count} words: "${text.replace(/\s+/g, ' ').slice(0, 200)}"`] : []),
    ...lists.filter(items => items > MOST_ITEMS).map(items => `a list of ${items}`),
    ...(code.length > 1 ? [`${code.length} blocks of code`] : []),
    ...code.map(block => block.split('\n')).flatMap(lines => [
      ...(lines.length > MOST_CODE_LINES ? [`${lines.length} lines of code`] : []),
      ...lines.filter(line => line.length > MOST_COLUMNS).map(line => `${line.length} columns: "${line.trim()}"`),
    ]),
  ]
}

export function checkClicks({ ladder }: DeckSlide, clicks: number): string[] {
  return clicks > MOST_CLICKS && !ladder ? [`takes ${clicks} clicks`] : []
}

/** Stepped highlights end in `all`, because the PDF prints the last step; a region that is named exists. */
export function checkCodeSource({ content }: DeckSlide, root: string): string[] {
  const fences = [...content.matchAll(/^(?:```|<<<)[^{\n]*\{([^{}\n]+)\}/gm)]
    .filter(([, steps]) => steps!.includes('|') && !steps!.endsWith('|all'))
    .map(([line]) => `does not end in "all": ${line}`)
  const regions = [...content.matchAll(/^<<< @\/([^\s#]+)(?:#(\S+))?/gm)].flatMap(([, file, region]) => {
    if (!existsSync(join(root, file!)))
      return [`no file ${file}`]
    const has = !region || new RegExp(`(?:#|//)\\s*region ${region}\\s*$`, 'm').test(readFileSync(join(root, file!), 'utf8'))
    return has ? [] : [`no region ${region} in ${file}`]
  })
  return [...fences, ...regions]
}
