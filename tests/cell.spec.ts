/** Python that is edited and run on a slide, as a presenter does it. */
import type { Page } from '@playwright/test'
import type { CellOnSlide } from './support/cell'
import { expect } from '@playwright/test'
import { cellOn, expectStatus, IMPORT, LOOP, openCell, pythonWorkers, run, RUN_WITHIN } from './support/cell'
import { step } from './support/stage'
import { test } from './support/test'

const placeOf = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search
function boxesOf(cell: CellOnSlide) {
  return Promise.all([cell.editor, cell.result, cell.button('Reset'), cell.status].map(part => part.boundingBox()))
}

test.describe('A cell', () => {
  test('runs by a click: our module, imported in this slide', async ({ page }) => {
    const cell = await openCell(page)
    await expect(cell.status).toHaveText('Press Run.')
    await expect(cell.button('Reset')).toBeDisabled()
    const boxes = await boxesOf(cell)
    await step(page, IMPORT, 1)
    await expectStatus(cell, 'done')
    await expect(cell.status).toHaveText(/^Done in [\d.]+\s(?:µs|ms)$/)
    await expect(cell.output).toHaveText('How many characters equal the one before?')
    await expect(cell.value).toHaveText('6')
    expect(await boxesOf(cell), 'nothing has moved').toEqual(boxes)
  })

  test('runs by Control+Enter or Shift+Enter, and the editor keeps the focus', async ({ page }) => {
    const cell = await openCell(page)
    for (const [keys, value] of [['Control+Enter', '42'], ['Shift+Enter', '48']] as const) {
      const code = `6 * ${Number(value) / 6}`
      await cell.editor.fill(code)
      await page.keyboard.press(keys)
      await expect(cell.value).toHaveText(value, RUN_WITHIN)
      await expectStatus(cell, 'done')
      await expect(cell.editor).toHaveText(code)
      await expect(cell.editor).toBeFocused()
    }
  })

  test('says that it was edited, and Reset brings the file\'s text back', async ({ page }) => {
    const cell = await openCell(page)
    const original = await cell.editor.textContent()
    await run(cell, 'print("é\u00DF")')
    await expectStatus(cell, 'done')
    await expect(cell.output).toHaveText('éß')
    await expect(cell.value).toHaveCount(0)
    await cell.editor.fill('changed')
    await expect(cell.status).toHaveText('Edited since it ran. Press Run.')
    await cell.button('Reset').click()
    await expectStatus(cell, 'idle')
    expect(await cell.editor.textContent()).toBe(original)
    await expect(cell.output).toHaveCount(0)
  })
})

test.describe('The keyboard', () => {
  test('is the editor\'s while it has the focus, and the slides\' after Escape', async ({ page }) => {
    const cell = await openCell(page)
    await cell.editor.fill('')
    const before = placeOf(page)
    const isDark = () => page.evaluate(() => document.documentElement.classList.contains('dark'))
    const dark = await isDark()
    await page.keyboard.type('crfod g')
    for (const key of ['Space', 'ArrowRight', 'ArrowDown', 'PageDown', 'PageUp', 'ArrowUp', 'ArrowLeft', 'Shift+ArrowRight'])
      await page.keyboard.press(key)
    await expect(cell.editor).toHaveText('crfod g')
    expect([placeOf(page), await isDark(), await page.evaluate(() => document.fullscreenElement)]).toEqual([before, dark, null])
    await expectStatus(cell, 'idle')

    await page.keyboard.press('Escape')
    await expect(cell.editor).not.toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.waitForURL(`**/${IMPORT + 1}**`)
  })

  test('is given back by a press of a button', async ({ page }) => {
    const cell = await openCell(page)
    await run(cell, '1')
    await expectStatus(cell, 'done')
    await page.keyboard.press('ArrowDown')
    await page.waitForURL(`**/${IMPORT + 1}**`)
  })

  test('indents by Tab, and leaves by Escape and Tab', async ({ page }) => {
    const cell = await openCell(page)
    await cell.editor.fill('if True:')
    await page.keyboard.press('Enter')
    await page.keyboard.type('x = 1')
    await page.keyboard.press('Tab')
    await expect(cell.root.locator('.cm-line')).toHaveText(['if True:', /^ {8}x = 1$/])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(cell.result).toBeFocused()
    expect(await cell.editor.getAttribute('aria-describedby').then(id => page.locator(`[id="${id}"]`).textContent())).toContain(
      'Escape, then Tab, moves on',
    )
  })

  test('runs the cell by r and stops it by Escape where nothing has the focus', async ({ page }) => {
    const cell = await openCell(page)
    await cell.editor.fill(LOOP)
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await expect(cell.output).toHaveText('in it', RUN_WITHIN)
    await page.keyboard.press('Escape')
    await expectStatus(cell, 'stopped')
  })
})

test.describe('Two windows', () => {
  test('have one cell: what the presenter types and presses, the audience sees', async ({ page }) => {
    const audience = await openCell(page)
    const presenterPage = await page.context().newPage()
    await presenterPage.goto(`/presenter/${IMPORT}?clicks=0&python=later`)
    const presenter = cellOn(presenterPage, IMPORT, `.grid-section.main [data-slidev-no="${IMPORT}"]`)
    await run(presenter, 'print("both")\n6 * 7')
    for (const cell of [audience, presenter]) {
      await expectStatus(cell, 'done')
      await expect(cell.root.locator('.cm-line')).toHaveText(['print("both")', '6 * 7'])
      await expect(cell.output).toHaveText('both')
      await expect(cell.value).toHaveText('42')
    }
    expect(pythonWorkers(page).length + pythonWorkers(presenterPage).length, 'one Python in all').toBe(1)

    await audience.button('Reset').click()
    await expectStatus(presenter, 'idle')
    await expect(presenter.editor).toContainText('from match_kernels import')
  })
})
