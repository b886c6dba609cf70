import type { Page } from '@playwright/test'

/** In the page. */
function find(selector: string): string[] {
  const root = document.querySelector(selector)!
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
  const labelled = (element: Element) => (element.getAttribute('aria-label') ?? '').length >= 20
  const images = [...root.querySelectorAll('img')].filter(img => shown(img) && !img.alt).map(img => `img without alt: ${img.src}`)
  const drawings = [...root.querySelectorAll('svg')]
    .filter(svg => shown(svg) && !svg.closest('[aria-hidden="true"], [role="img"]'))
    .map(svg => `svg neither hidden nor described: ${svg.outerHTML.slice(0, 80)}`)
  const charts = [...root.querySelectorAll('[data-chart]')].filter(shown).flatMap((chart) => {
    const name = `chart ${chart.getAttribute('data-chart')}`
    const rows = (chart.closest('[data-lab]') ?? chart.parentElement!).querySelectorAll('table tbody tr').length
    return [
      ...(chart.getAttribute('role') === 'img' && labelled(chart) ? [] : [`${name} has no role="img" with a description`]),
      ...(rows > 0 ? [] : [`${name} has no table of the same figures`]),
    ]
  })
  return [...images, ...drawings, ...charts]
}

/** Every picture says what it shows, and every chart has a table. */
export function checkAlternatives(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(find, selector)
}
