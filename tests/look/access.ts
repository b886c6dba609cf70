import type { Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * Rules about whole pages, which a slide is not: a deck has one h1 a slide, and Slidev makes its landmarks.
 */
const NOT_FOR_SLIDES = [
  'region',
  'landmark-one-main',
  'page-has-heading-one',
  'landmark-contentinfo-is-top-level',
  'landmark-no-duplicate-contentinfo',
  'landmark-unique',
]

/**
 * What axe cannot decide, and why it is right nevertheless. Text in SVG stands on the slide's background, which axe does not look up:
 * tokens.ts recomputes those pairs. The order of headings is lost when Slidev mounts another slide meanwhile: there is one heading a
 * slide, as title.ts finds.
 */
function isDecided(rule: string, target: string, html: string): boolean {
  return rule === 'heading-order'
    || (rule === 'color-contrast' && (/\btext\b|\btspan\b|\bsvg\b/.test(target) || html.startsWith('<text')))
}

/** The rules that depend on colours: all others come out alike in light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds where the slide is shown in a second scheme. */
export function checkColours(page: Page, selector: string): Promise<string[]> {
  return problemsOf(page, selector, { runOnly: OF_COLOURS })
}

/** What axe finds by all of its rules for a slide. */
export function checkAccess(page: Page, selector: string): Promise<string[]> {
  return problemsOf(page, selector, { rules: Object.fromEntries(NOT_FOR_SLIDES.map(rule => [rule, { enabled: false }])) })
}

/** In the page, which has it from its first slide on. */
declare const window: { axe?: typeof axe }

/** Each violation, and each undecided case but those listed above. */
async function problemsOf(page: Page, selector: string, options: axe.RunOptions): Promise<string[]> {
  if (!await page.evaluate(() => window.axe !== undefined))
    await page.evaluate(axe.source)
  const { violations, incomplete } = await page.evaluate(
    ([include, exclude, options]) => window.axe!.run({ include, exclude }, { ...options, resultTypes: ['violations', 'incomplete'] }),
    // The lines of an editor that is scrolled lie behind its edge.
    [selector, '[data-scrolls] .cm-content', options] as const,
  )
  const undecided = incomplete.map(rule => ({
    ...rule,
    nodes: rule.nodes.filter(({ target, html }) => !isDecided(rule.id, String(target), html)),
  }))
  return [...violations, ...undecided].flatMap(({ id, nodes }) => nodes
    .map(({ target, any }) => `${id}: ${target.join(' ')} ${any.map(({ message }) => message).join('; ')}`))
}
