/** Cells on the slides of the built deck: opens them, finds their parts, waits for their states. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { readDeck, slideWith } from './deck'
import { slideSelector } from './stage'

// eslint-disable-next-line antfu/no-top-level-await -- Tests are named by slide before any of them runs.
const deck = await readDeck()

/** Slides with a cell: of one file, and of two that take a click each. */
export const IMPORT = slideWith(deck, 'snippets/cells/ten-lines.py')
export const ERRORS = slideWith(deck, 'snippets/cells/errors.py')

/** Python comes up first; a limit for what hangs, not a measure. */
export const RUN_WITHIN = { timeout: 60_000 }

/** Prints "in it", and never ends. */
export const LOOP = 'print("in it")\nwhile True: pass'

export interface CellOnSlide {
  root: Locator
  editor: Locator
  /** Its result. */
  result: Locator
  status: Locator
  output: Locator
  value: Locator
  traceback: Locator
  /** Why there was no Python. */
  message: Locator
  button: (name: string) => Locator
}

export function cellOn(page: Page, no: number, within = slideSelector(no)): CellOnSlide {
  const root = page.locator(`${within} [data-cell]`)
  return {
    root,
    editor: root.getByRole('textbox'),
    result: root.getByRole('region', { name: 'What came of it' }),
    status: root.getByRole('status'),
    output: root.locator('[data-output]'),
    value: root.locator('[data-value]'),
    traceback: root.locator('[data-traceback]'),
    message: root.getByRole('alert'),
    button: name => root.getByRole('button', { name, exact: true }),
  }
}

/** Opens the slide in the audience view before its first click; Python starts when it is needed. */
export async function openCell(page: Page, no = IMPORT): Promise<CellOnSlide> {
  await page.goto(`/${no}?clicks=0&python=later`)
  const cell = cellOn(page, no)
  await cell.editor.waitFor()
  await page.evaluate(() => document.fonts.ready)
  return cell
}

/** Types it over what is there, and presses Run. */
export async function run(cell: CellOnSlide, code: string): Promise<void> {
  await cell.editor.fill(code)
  await cell.button('Run').click()
}

export async function expectStatus({ root }: CellOnSlide, status: string): Promise<void> {
  await expect(root).toHaveAttribute('data-status', status, RUN_WITHIN)
}

/** Whatever happened before, the next run works. */
export async function expectToRun(cell: CellOnSlide): Promise<void> {
  await run(cell, 'from match_kernels import doubles\ndoubles.chars("aabbcc")')
  await expectStatus(cell, 'done')
  await expect(cell.value).toHaveText('3')
}

export const pythonWorkers = (page: Page) => page.workers().filter(worker => worker.url().includes('/python-worker-'))
