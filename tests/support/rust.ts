/** Cells of Rust on the slides of the built deck: opens them, finds their parts, waits for their states. */
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { readDeck, slideWith } from './deck'
import { slideSelector } from './stage'

// eslint-disable-next-line antfu/no-top-level-await -- Tests are named by slide before any of them runs.
export const RUST = slideWith(await readDeck(), '<RustCell file="snippets/rust/total.rs"')

/** The compiler comes up first; a limit for what hangs, not a measure. */
export const WITHIN = { timeout: 60_000 }

export function rustOn(page: Page, no = RUST, within = slideSelector(no)) {
  const root = page.locator(`${within} [data-rust-cell]`)
  return {
    root,
    editor: root.getByRole('textbox'),
    diagnostics: root.locator('[data-diagnostic]'),
    labels: root.locator('.cm-content [data-label]'),
    output: root.locator('[data-output]'),
    ending: root.locator('[data-ending]'),
    status: root.getByRole('status'),
    badge: root.locator('[data-badge]'),
    provenance: root.locator('[data-provenance]'),
    explanation: root.locator('[data-explanation]'),
    button: (name: string | RegExp) => root.getByRole('button', { name, exact: true }),
  }
}

export type RustOnSlide = ReturnType<typeof rustOn>

/** Opens the slide in the audience view before its first click. */
export async function openRust(page: Page): Promise<RustOnSlide> {
  await page.goto(`/${RUST}?clicks=0&python=later`)
  const cell = rustOn(page)
  await cell.editor.waitFor()
  return cell
}

export async function expectStatus({ root }: RustOnSlide, status: string): Promise<void> {
  await expect(root).toHaveAttribute('data-status', status, WITHIN)
  await expect(root).toHaveAttribute('data-current', 'true', WITHIN)
}
