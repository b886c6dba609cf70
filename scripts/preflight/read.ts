/** The pre-flight slide as it is read from a page, and as it is printed. */
import type { Page } from 'playwright-core'
import { formatTable } from '../lib/table.ts'

export interface Found {
  checks: { level: string, name: string, found: string, advice?: string }[]
  /** `7 labs: 80 answers agree`. */
  labs: string
  troubles: string[]
}

/** In the page. */
function collect(): Found {
  const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  const checks = [...document.querySelectorAll<HTMLElement>('[data-check]')].map(row => ({
    level: row.dataset.level!,
    name: text(row.querySelector('b')),
    found: text(row.querySelector('.found')),
    advice: text(document.querySelector(`[data-advice="${row.dataset.check}"]`)).replace(/^[^:]+: /, '') || undefined,
  }))
  const troubles = [...document.querySelectorAll('[data-lab-trouble]')].map(text)
  return { checks, labs: text(document.querySelector('[data-lab-checks]')), troubles }
}

export const readPreflight = (page: Page): Promise<Found> => page.evaluate(collect)

/** An answer that is wrong is as bad as anything can be. */
export function verdictOf({ checks, troubles }: Found): 'green' | 'amber' | 'red' {
  if (troubles.length > 0 || checks.some(({ level }) => level === 'red'))
    return 'red'
  return checks.every(({ level }) => level === 'green') ? 'green' : 'amber'
}

const ENDS = {
  green: 'Ready for the talk.',
  amber: 'Ready, with a few words of warning (see above).',
  red: 'Not ready yet: see what is red.',
}

export function preflightText(found: Found): string {
  const rows = found.checks.map(({ level, name, found }) => [level, name, found])
  const advice = found.checks.flatMap(({ name, advice }) => advice ? [`  ${name}: ${advice}`] : [])
  const parts = [formatTable(rows, 'left'), advice.join('\n'), [found.labs, ...found.troubles.map(line => `  ${line}`)].join('\n')]
  return [...parts.filter(Boolean), ENDS[verdictOf(found)]].join('\n\n')
}
