import type { Page } from '@playwright/test'

/** In the page. */
function running(): string[] {
  return document.getAnimations()
    .filter(animation => animation.playState === 'running')
    .map(({ effect }) => `runs on ${(effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 80)}`)
}

/** With reduced motion asked for, nothing moves. */
export function checkMotion(page: Page): Promise<string[]> {
  return page.evaluate(running)
}
