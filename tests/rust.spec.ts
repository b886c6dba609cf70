/** The compiler in the page, as a presenter uses it; its every answer and limit is tested in Node (components/rust). */
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectStatus, openRust, RUST, rustOn, WITHIN } from './support/rust'
import { slideSelector, step } from './support/stage'
import { test } from './support/test'

const isCompiler = (url: string) => url.includes('/rustc/')
const rustWorkers = (page: Page) => page.workers().filter(worker => worker.url().includes('/rust-worker-'))

test('A cell of Rust is checked, mended and run by clicks, and stopped; a drawn snippet becomes one', async ({ page }) => {
  const cell = await openRust(page)

  await test.step('It is checked when its slide opens', async () => {
    await expectStatus(cell, 'checked')
    await expect(cell.diagnostics).toHaveAttribute('data-code', 'E0382')
    await expect(cell.labels).toHaveCount(3)
    await expect(cell.provenance).toContainText(/^\s*rustc 1\.\d\S* \(\w+ 20\d\d\) and Miri, in this page/)
  })
  await test.step('Its code is explained, until Escape', async () => {
    await cell.button('Explain E0382').click()
    await expect(cell.explanation).toContainText('moved')
    await page.keyboard.press('Escape')
    await expect(cell.explanation).toHaveCount(0)
  })
  await test.step('A click applies the suggestion, the next one runs', async () => {
    await step(page, RUST, 1)
    await expect(cell.status).toContainText('It compiles', WITHIN)
    await expect(cell.labels).toHaveCount(0)
    await step(page, RUST, 2)
    await expectStatus(cell, 'done')
    await expect(cell.output).toHaveText('sum 16\nof 3')
    await expect(cell.ending).toContainText('exit code 0')
  })
  await test.step('What does not end is cancelled, and the next run is clean', async () => {
    await cell.editor.fill('fn main() { println!("in it"); loop {} }')
    await page.keyboard.press('Control+Enter')
    await expect(cell.output).toHaveText('in it', WITHIN)
    await cell.button('Cancel').click()
    await expect(cell.status).toHaveText('Stopped')
    await cell.editor.fill('fn main() { panic!("no"); }')
    await cell.button('Run').click()
    await expectStatus(cell, 'done')
    await expect(cell.output).toHaveText(/panicked at main\.rs:1:13:\nno$/)
    await cell.button('Reset').click()
    await expect(cell.diagnostics).toHaveAttribute('data-code', 'E0382', WITHIN)
  })
  await test.step('The drawn snippet before it is edited with the same compiler, in both windows', async () => {
    const presenter = await page.context().newPage()
    await presenter.goto(`/presenter/${RUST - 1}?clicks=0&python=later`)
    await page.keyboard.press('ArrowUp')
    await page.locator(slideSelector(RUST - 1)).getByRole('button', { name: 'Edit' }).click()
    for (const shown of [rustOn(page, RUST - 1), rustOn(presenter, RUST - 1, `.grid-section.main [data-slidev-no="${RUST - 1}"]`)])
      await expect(shown.diagnostics).toHaveAttribute('data-code', 'E0502', WITHIN)
    expect([page, presenter].flatMap(rustWorkers)).toHaveLength(1)
    await page.locator(slideSelector(RUST - 1)).getByRole('button', { name: 'Back' }).click()
    await expect(page.locator(`${slideSelector(RUST - 1)} [data-ownership]`)).toBeVisible()
  })
})

test.describe('Without the compiler', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('the recorded result is shown and says so; nothing is fetched before its slide; the next text tries again', async ({ page }) => {
    const asked: string[] = []
    page.on('request', request => isCompiler(request.url()) && asked.push(request.url()))
    await page.route('**/rustc/*.wasm.packed', route => route.fulfill({ status: 404, body: 'Not found' }))
    await page.goto(`/${RUST - 1}?clicks=99&python=later`)
    await page.locator(`${slideSelector(RUST)} .cm-content`).waitFor({ state: 'attached', ...WITHIN })
    expect(asked).toEqual([])
    await page.keyboard.press('ArrowDown')
    const cell = rustOn(page)
    await expect(cell.status).toContainText('The file is not there: status 404 (/rustc/miri', WITHIN)
    await expect(cell.badge).toHaveText('RECORDED')
    await expect(cell.provenance).toContainText('rustc 1.97')
    await expect(cell.labels).toHaveCount(3)
    await page.unroute('**/rustc/*.wasm.packed')
    await cell.editor.fill('fn main() { let a = 1; }')
    await expect(cell.diagnostics).toHaveAttribute('data-code', 'unused_variables', WITHIN)
    await expect(cell.badge).toHaveCount(0)
  })
})

test('A browser without WebAssembly shows what was recorded', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'))
  const cell = await openRust(page)
  await expect(cell.status).toHaveText('No WebAssembly here: the compiler cannot run: recorded result')
  await expect(cell.badge).toHaveText('RECORDED')
  await expect(cell.diagnostics).toHaveAttribute('data-code', 'E0382')
  await expect(cell.button('Run')).toBeDisabled()
})
