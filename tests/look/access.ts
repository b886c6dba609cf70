import type { Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'

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
 * What axe cannot decide, and why it is right nevertheless. Text in SVG stands on the slide's background, which axe does not
 * look up: tokens.ts recomputes those pairs. The order of headings is lost when Slidev mounts another slide meanwhile: there
 * is one heading a slide, as title.ts finds.
 */
function isDecided(rule: string, target: string, html: string): boolean {
  return rule === 'heading-order'
    || (rule === 'color-contrast' && (/\btext\b|\btspan\b|\bsvg\b/.test(target) || html.startsWith('<text')))
}

/** The rules that depend on colours: all others come out alike in light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds where the slide is shown in a second scheme. */
export function checkColours(page: Page, selector: string): Promise<string[]> {
  return problemsOf(axeOn(page, selector).withRules(OF_COLOURS))
}

/** What axe finds by all of its rules for a slide. */
export function checkAccess(page: Page, selector: string): Promise<string[]> {
  return problemsOf(axeOn(page, selector).disableRules(NOT_FOR_SLIDES))
}

/** The old way of axe spares the blank page that it would open each time to gather the results of frames, of which a slide has none. */
function axeOn(page: Page, selector: string): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().include(selector)
}

/** Each violation, and each undecided case but those listed above. */
async function problemsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations, incomplete } = await axe.analyze()
  const undecided = incomplete.map(rule => ({
    ...rule,
    nodes: rule.nodes.filter(({ target, html }) => !isDecided(rule.id, String(target), html)),
  }))
  return [...violations, ...undecided].flatMap(({ id, nodes }) => nodes
    .map(({ target, any }) => `${id}: ${target.join(' ')} ${any.map(({ message }) => message).join('; ')}`))
}
