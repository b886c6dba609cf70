import type { Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'

/**
 * Rules about whole pages, which a slide is not: a deck has one h1 a slide, and Slidev makes its landmarks.
 */
const NOT_FOR_SLIDES = ['region', 'landmark-one-main', 'page-has-heading-one', 'landmark-contentinfo-is-top-level', 'landmark-no-duplicate-contentinfo', 'landmark-unique']

/**
 * What axe cannot decide, with the reason why it is right nevertheless: `rule: start of the target's selector`.
 * Text in SVG stands on the slide's background, which axe does not look up; tokens.ts recomputes those pairs.
 */
const DECIDED_BY_TOKENS = /\btext\b|\btspan\b|\bsvg\b/

/** No violation, and nothing undecided but what is listed above. */
export async function checkContrast(page: Page, selector: string): Promise<string[]> {
  const { violations, incomplete } = await new AxeBuilder({ page }).include(selector).disableRules(NOT_FOR_SLIDES).analyze()
  const undecided = incomplete.map(rule => ({
    ...rule,
    nodes: rule.nodes.filter(({ target, html }) => !(rule.id === 'color-contrast' && (DECIDED_BY_TOKENS.test(String(target)) || html.startsWith('<text')))),
  }))
  return [...violations, ...undecided].flatMap(({ id, nodes }) => nodes
    .map(({ target, any }) => `${id}: ${target.join(' ')} ${any.map(({ message }) => message).join('; ')}`))
}
