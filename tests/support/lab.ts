/** Labs on the slides of the built deck: opens them, finds their parts, waits for their states. */
import type { Locator, Page } from '@playwright/test'
import type { Report } from '../../bench/report/report'
import { expect } from '@playwright/test'
import { parseReport } from '../../bench/report/report'
import { readDeck, slideWith } from './deck'
import { slideSelector } from './stage'

/** Python's start and a run of a few lanes, on a busy machine; a limit for what hangs, not a measure. */
const RUN_WITHIN = { timeout: 70_000 }
const BUSY = /^(?:loading|checking|warming|measuring)$/

// eslint-disable-next-line antfu/no-top-level-await -- Tests are named by slide before any of them runs.
const deck = await readDeck()

/**
 * Slides with the lab on them: the ladder, a click per implementation; and those that measure a few implementations with one
 * click, with and without Python.
 */
export const LADDER = slideWith(deck, ' climb>')
export const DEBUG = slideWith(deck, 'show="python-zip,pyo3-debug,pyo3-chars"')
export const WASM = slideWith(deck, 'show="js-chars,js-bytes,js-swar,rust-debug')
export const COUNTING = slideWith(deck, 'show="js-swar,rust-blocks,rust-simd,limit-copy,limit-read"')

export interface LabOnSlide {
  no: number
  /** Has no box of its own: wait for its attributes. */
  root: Locator
  status: Locator
  badge: Locator
  provenance: Locator
  chart: Locator
  /** What went wrong, in the chart's place. */
  message: Locator
  row: (id: string) => Locator
  button: (name: string) => Locator
  size: Locator
}

export function labOn(page: Page, no: number, within = slideSelector(no)): LabOnSlide {
  const root = page.locator(`${within} [data-lab]`)
  return {
    no,
    root,
    status: root.locator('[role="status"]'),
    badge: root.locator('[data-badge]'),
    provenance: root.locator('.zone-provenance'),
    chart: root.locator('[data-chart="ladder"]'),
    message: root.locator('[role="alert"]'),
    row: id => root.locator(`tr[data-lane="${id}"]`),
    button: name => root.getByRole('button', { name, exact: true }),
    size: root.getByRole('combobox', { name: 'Number of letters' }),
  }
}

/** Python starts with the first lane that needs it, and a run is over in a moment; its report says that it was a short one. */
export const BRIEFLY = 'python=later&run=short'

/** Opens the slide in the audience view before its first click; `query` as a presenter would add it, `size=1000`. */
export async function openLab(page: Page, no: number, query = '', how = BRIEFLY): Promise<LabOnSlide> {
  await page.goto(`/${no}?${['clicks=0', query, how].filter(Boolean).join('&')}`)
  const lab = labOn(page, no)
  await lab.root.waitFor({ state: 'attached' })
  return lab
}

export async function expectStatus({ root }: LabOnSlide, status: string | RegExp): Promise<void> {
  await expect(root).toHaveAttribute('data-status', status, RUN_WITHIN)
}

export async function expectBusy(lab: LabOnSlide): Promise<void> {
  await expectStatus(lab, BUSY)
}

/** Waits until these rows are as given and the run is over. */
export async function expectDone(lab: LabOnSlide, rows: Record<string, string | RegExp>): Promise<void> {
  for (const [id, state] of Object.entries(rows))
    await expect(lab.row(id)).toHaveAttribute('data-state', state, RUN_WITHIN)
  await expectStatus(lab, 'done')
}

/** The report on the slide, as `npm run bench` reads it. */
export async function reportOf({ root }: LabOnSlide): Promise<Report> {
  return parseReport(await root.locator('script[data-report]').textContent(RUN_WITHIN), 'the report on the slide')
}

export function answersIn({ implementations }: Report): Record<string, unknown> {
  return Object.fromEntries(implementations.map(lane => [lane.id, 'answer' in lane ? lane.answer : lane.outcome]))
}

/** The deck is still there and moves: the slide after this one shows. */
export async function expectDeckGoesOn(page: Page, { no }: LabOnSlide): Promise<void> {
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(`${slideSelector(no + 1)} .deck-slide`)).toBeVisible()
}
