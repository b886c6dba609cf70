/** The deck's print page, which is what the PDF is made of: loaded once, and looked at by every instrument. */
import type { Page } from '@playwright/test'
import type { PrintedSlide } from '../scripts/export/pdf-check'
import type { Watched } from './support/stage'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { openPrint } from '../scripts/export/print'
import { readDeck, ROOT } from './support/deck'
import { watch } from './support/stage'

interface Printed { page: Page, slides: PrintedSlide[], watched: Watched }

/** Nothing on it can be pressed, so that no test leaves anything to the next one. */
const test = base.extend<object, { printed: Printed }>({
  printed: [async ({ browser }, use, { project }) => {
    const page = await browser.newPage()
    const url = project.use.baseURL!
    const watched = watch(page, new URL(url).origin)
    await use({ page, slides: await openPrint(page as never, url), watched })
    await page.close()
  }, { scope: 'worker', timeout: 120_000 }],
})

// In one worker, which loads the page once; a test that fails takes no other with it.
test.describe.configure({ mode: 'default' })

const { slides } = await readDeck()
const slideIn = ({ page }: Printed, hasText: string) => page.locator('.print-slide-container', { hasText })

test('Every title is there once, recorded results only, and nothing goes wrong', async ({ printed }) => {
  const titles = printed.slides.map(({ title }) => title)
  expect(titles.every(Boolean)).toBe(true)
  expect(new Set(titles).size).toBe(slides.length)
  expect(printed.slides.filter(({ canvases }) => canvases > 0)).toEqual([])
  await expect(printed.page.locator('#print-content')).not.toContainText(/\bLIVE\b/)
  expect(printed.watched).toEqual({ foreign: [], errors: [] })
})

test('Rust is its code with what rustc said of it when that was recorded', async ({ printed }) => {
  const cell = slideIn(printed, 'The compiler answers while you type').locator('[data-rust-cell]')
  await expect(cell.locator('.cm-content')).toContainText('fn total')
  await expect(cell.locator('.cm-content [data-label]')).toHaveCount(3)
  await expect(cell.locator('[data-diagnostic]')).toHaveAttribute('data-code', 'E0382')
  await expect(cell.locator('[data-provenance]')).toContainText(/RECORDED · rustc 1\.97/)
  await expect(cell.locator(':is(button, [role="textbox"], [role="status"])')).toHaveCount(0)
})

test('A cell is its code and what was recorded of it, never live', async ({ printed }) => {
  const cells = printed.page.locator('.print-slide-container [data-cell]')
  const errors = slideIn(printed, 'Rust errors become Python exceptions')
  await expect(errors.locator('.cell-code')).toHaveText([/demo\.checked_sqrt\(-1\.0\)/, /demo\.panic\("out of tea"\)/])
  await expect(errors.locator('[data-output]')).toHaveText(['Hello audience, from Rust'])
  await expect(errors.locator('[data-traceback] .exception')).toHaveText([
    'ValueError: -1 has no real square root',
    'pyo3_runtime.PanicException: out of tea',
  ])
  await expect(cells.locator(':is(button, [role="textbox"], [role="status"])')).toHaveCount(0)
  const count = slides.filter(({ content }) => content.includes('<PythonCell ')).length
  await expect(cells.locator('[data-badge]')).toHaveText(Array.from<string>({ length: count }).fill('RECORDED'))
  await expect(cells.locator('[data-provenance]')).toHaveText(
    Array.from<RegExp>({ length: count }).fill(/^\s*RECORDED · CPython 3\.\d+\.\d+, outside of a browser/),
  )
  expect(await cells.evaluateAll(all => all.flatMap((cell) => {
    const zone = cell.querySelector('.zone-chart')!.getBoundingClientRect()
    return [...cell.querySelectorAll('.cell-code, .cell-output, .cell-beside')]
      .filter(
        part =>
          part.scrollWidth > part.clientWidth
          || part.scrollHeight > part.clientHeight
          || part.getBoundingClientRect().bottom > zone.bottom + 1,
      )
      .map(part => part.textContent)
  })), 'what does not fit').toEqual([])
})

test('A snippet of Rust is at its last step, without buttons', async ({ printed }) => {
  const all = printed.page.locator('.print-slide-container [data-ownership]')
  await expect(all.first()).toBeAttached()
  for (const ownership of await all.all()) {
    const name = await ownership.getAttribute('data-ownership')
    const trace = JSON.parse(readFileSync(join(ROOT, 'snippets', 'ownership', `${name}.trace.json`), 'utf8'))
    await expect(ownership).toHaveAttribute('data-step', String(trace.steps.length))
    await expect(ownership.getByRole('button')).toHaveCount(0)
  }
})

test('Ruff\'s slide is code and problems', async ({ printed }) => {
  const slide = printed.page.locator('.print-slide-container', { has: printed.page.locator('[data-lint]') })
  await expect(slide.locator('.cell-code')).toContainText('def add(item, basket=[]):')
  await expect(slide.locator('[data-problem] .rule')).toHaveText(['F401', 'B006', 'E711', 'F541'])
  await expect(slide.locator('[data-lint] :is(button, [role="textbox"], [role="status"], [data-meter])')).toHaveCount(0)
})

test('The picture of the work is drawn as at its last click, with all counts and no controls', async ({ printed }) => {
  const picture = printed.page.locator('.print-slide-container [data-scatter]')
  await expect(picture.locator('[data-chart="nearest-pairs"]')).toHaveAttribute('data-chart-state', 'ready')
  await expect(picture.locator('td')).toHaveText([/^\s*14,400\s*$/, /\d/, /\d/])
  await expect(picture.locator('[data-lines]')).toHaveCount(1)
  await expect(picture.locator('button, select, [role="status"], [tabindex]')).toHaveCount(0)
})

test('A terminal shows every command, and no control', async ({ printed }) => {
  const slide = slideIn(printed, 'From git tag to pip install')
  await expect(slide.locator('[data-row="command"]')).toHaveCount(5)
  await expect(slide.locator('[data-terminal] button')).toHaveCount(0)
})
