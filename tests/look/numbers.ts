import type { Page } from '@playwright/test'

/**
 * In the page: visible text of the slide, that of its labs and figures apart from what is simply written. A title that is
 * derived from a report has room for the ratio only: its interval is what it shows when pointed at.
 */
function read(selector: string) {
  const root = document.querySelector<HTMLElement>(selector)!
  const claims = [...root.querySelectorAll<HTMLElement>('h1 [data-claim]')]
  const measured = [...claims, ...root.querySelectorAll<HTMLElement>('[data-lab], [data-figure]')]
  const inside = (element: Element) => measured.some(part => part.contains(element))
  const textOf = (part: Element, counts: (parent: Element) => boolean) => {
    const text: string[] = []
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!
      if (parent.checkVisibility() && !parent.closest('pre, code, .ruler, script, .visually-hidden') && counts(parent))
        text.push(walker.currentNode.textContent!)
    }
    return text.join(' ')
  }
  return {
    written: textOf(root, parent => !inside(parent)),
    measured: measured.map(part => `${textOf(part, () => true)} ${claims.includes(part) ? part.title : ''}`),
    sources: [...root.querySelectorAll('[data-source]')].filter(source => source.checkVisibility()).length,
  }
}

const RATIO = /\d\s?×/
const INTERVAL = /\d[\d.,]*(?:\s+(?:(?:ns|µs|ms|[s×%])\s+)?|(?:ns|µs|ms|[s×%])\s+)to\s+\d/
const FIGURE = /\d\s?(?:ns|µs|ms|×)(?!\w)/

/** A ratio comes with its interval; a figure that is written, not measured, comes with its source. */
export async function checkNumbers(page: Page, selector: string): Promise<string[]> {
  const { written, measured, sources } = await page.evaluate(read, selector)
  return [
    ...measured.filter(text => RATIO.test(text) && !INTERVAL.test(text)).map(text => `ratio without interval: "${text.slice(0, 120)}"`),
    ...(FIGURE.test(written) && sources === 0
      ? [`figure without source: "${written.match(new RegExp(`.{0,40}${FIGURE.source}`, 's'))?.[0]}"`]
      : []),
  ]
}
