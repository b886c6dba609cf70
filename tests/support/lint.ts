/** Ruff's slide of the built deck: opens it, finds its parts, waits for its states. */
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { readDeck, slideWith } from './deck'
import { slideSelector } from './stage'

// eslint-disable-next-line antfu/no-top-level-await -- Tests are named by slide before any of them runs.
export const RUFF = slideWith(await readDeck(), '<RuffCell')

/** Ruff comes up first, or has 10,000 lines to read; a limit for what hangs, not a measure. */
export const WITHIN = { timeout: 30_000 }

export function lintOn(page: Page, within = slideSelector(RUFF)) {
  const root = page.locator(`${within} [data-lint]`)
  return {
    root,
    editor: root.getByRole('textbox'),
    lines: root.locator('.cm-line'),
    marks: root.locator('.cm-lintRange'),
    problems: root.locator('[data-problem]'),
    rules: root.locator('[data-problem] .rule'),
    status: root.getByRole('status'),
    meter: root.locator('[data-meter]'),
    badge: root.locator('[data-badge]'),
    message: root.getByRole('alert'),
    docs: root.locator('[data-rule-docs]'),
    button: (name: string | RegExp) => root.getByRole('button', { name, exact: true }),
  }
}

export type Lint = ReturnType<typeof lintOn>

/** Opens the slide in the audience view before its first click. */
export async function openLint(page: Page): Promise<Lint> {
  await page.goto(`/${RUFF}?clicks=0&python=later`)
  const lint = lintOn(page)
  await lint.editor.waitFor()
  return lint
}

/** What is shown is about the text as it is now. */
export async function expectChecked({ root }: Lint): Promise<void> {
  await expect(root).toHaveAttribute('data-status', 'checked', WITHIN)
  await expect(root).toHaveAttribute('data-current', 'true', WITHIN)
}
