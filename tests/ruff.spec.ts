import type { Locator } from '@playwright/test'
import type { Lint } from './support/lint'
/** Ruff on its slide, as a presenter uses it: typed into, fixed, formatted, measured, and with everything that goes wrong. */
import { expect } from '@playwright/test'
import { expectChecked, lintOn, openLint, RUFF, WITHIN } from './support/lint'
import { slideSelector, step } from './support/stage'
import { test } from './support/test'

const LONG = 10_000

async function expectMeasured({ meter, badge }: Lint): Promise<void> {
  await expect(badge).toHaveText('LIVE', WITHIN)
  await expect(meter.locator('[data-meter-row] .figure')).toHaveText(
    [1, 2, 3].map(() => /^[\d.]+\s(?:µs|ms) \([\d.]+(?:\s(?:µs|ms))? to [\d.]+\s(?:µs|ms)\)$/),
  )
}

/** Every text that it has from now on: some pass faster than they could be asked for. */
async function textsOf(locator: Locator): Promise<() => Promise<string[]>> {
  const texts = await locator.evaluateHandle((element) => {
    const texts: string[] = []
    const observer = new MutationObserver(() => texts.push(element.textContent.trim()))
    observer.observe(element, { childList: true, characterData: true, subtree: true })
    return texts
  })
  return () => texts.jsonValue()
}

/** Puts a text in as a paste does: at once. */
async function paste({ editor }: Lint, text: string): Promise<void> {
  await editor.press('Control+a')
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test.describe('Ruff', () => {
  test('has looked at the code when its slide opens, and timed nothing', async ({ page }) => {
    const lint = await openLint(page)
    await expectChecked(lint)
    await expect(lint.rules).toHaveText(['F401', 'B006', 'E711', 'F541'])
    await expect(lint.marks).toHaveText(['os', '[]', 'None', 'f"tea"'])
    await expect(lint.status).toHaveText('4 problems, all with a fix')
    await expect(lint.meter).toContainText('not measured yet')
    await expect(lint.badge).toHaveCount(0)
    await expect(page.locator(`${slideSelector(RUFF)} h1`)).toHaveText('Ruff lints code as you type it')
  })

  test('measures, fixes and formats by three clicks', async ({ page }) => {
    const lint = await openLint(page)
    await step(page, RUFF, 1)
    await expectMeasured(lint)
    await step(page, RUFF, 2)
    await expect(lint.status).toHaveText(/^No problems/)
    await expect(lint.lines).toContainText(['def add(item, basket=None):', '    if basket is None:'])
    await step(page, RUFF, 3)
    await expect(lint.lines.last()).toHaveText('print("tea", add("tea"))')
    await expect(lint.marks).toHaveCount(0)
    await lint.button('Reset').click()
    await expect(lint.lines.first()).toHaveText('import os')
    await expect(lint.badge).toHaveCount(0)
  })

  test('follows the typing: a problem comes with a key and goes with its fix', async ({ page }) => {
    const lint = await openLint(page)
    await expectChecked(lint)
    await lint.editor.fill('')
    await expect(lint.status).toHaveText('No problems')
    await page.keyboard.type('x = 1\nif x == None:\nprint(x)')
    await expect(lint.rules).toHaveText(['E711'])
    await expect(lint.problems).toContainText('line 2')
    await lint.button(/^Fix line 2/).click()
    await expect(lint.lines).toHaveText(['x = 1', 'if x is None:', /print\(x\)$/])
    await expect(lint.problems).toHaveCount(0)
    await page.keyboard.press('ArrowDown')
    await page.waitForURL(`**/${RUFF + 1}**`)
  })

  test('measures by r where nothing has the focus, and from then on after each pause', async ({ page }) => {
    const lint = await openLint(page)
    await expectChecked(lint)
    await page.keyboard.press('r')
    await expectMeasured(lint)
    const before = await lint.meter.textContent()
    await lint.editor.fill('import os\n'.repeat(40))
    await expect(lint.status).toHaveText(/^\d+ problems/)
    await expectMeasured(lint)
    await expect(lint.meter).not.toHaveText(before!)
  })

  test('formats by Ctrl+Enter, and shows a problem with its fix by F8; the editor keeps the focus', async ({ page }) => {
    const lint = await openLint(page)
    await expectChecked(lint)
    await lint.editor.fill('x=[ 1,2 ]\ny = x == None')
    await expectChecked(lint)
    await page.keyboard.press('Control+Enter')
    await expect(lint.lines).toHaveText(['x = [1, 2]', 'y = x == None'])
    await expectChecked(lint)
    await page.keyboard.press('F8')
    await expect(lint.root.locator('.cm-diagnostic')).toContainText('E711')
    await expect(lint.editor).toBeFocused()
    await lint.root.locator('.cm-diagnosticAction').click()
    await expect(lint.lines.last()).toHaveText('y = x is None')
  })

  test('tells what a rule is about, until Escape', async ({ page }) => {
    const lint = await openLint(page)
    await lint.button('B006: documentation of the rule').click()
    await expect(lint.docs).toContainText('mutable-argument-default')
    await expect(lint.docs.locator('h2').first()).toHaveText('What it does')
    await expect(lint.docs).toContainText(/From ruff \d+\.\d+\.\d+, MIT/)
    await expect(lint.editor).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(lint.docs).toHaveCount(0)
    await expect(lint.editor).toBeVisible()
  })
})

test.describe('The keyboard', () => {
  test('is the editor\'s while it has the focus; Escape, then Tab, moves on to the problems', async ({ page }) => {
    const lint = await openLint(page)
    await expectChecked(lint)
    const before = page.url()
    await lint.editor.focus()
    for (const key of ['r', 'Space', 'Backspace', 'Backspace', 'ArrowRight', 'PageDown'])
      await page.keyboard.press(key)
    expect(page.url()).toBe(before)
    await expectChecked(lint)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(lint.root.getByRole('region', { name: 'Problems' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(lint.rules.first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(lint.docs).toBeVisible()
  })
})

test.describe('Two windows', () => {
  test('have one cell, and one ruff', async ({ page }) => {
    const audience = await openLint(page)
    await expectChecked(audience)
    const presenterPage = await page.context().newPage()
    await presenterPage.goto(`/presenter/${RUFF}?clicks=0&python=later`)
    const presenter = lintOn(presenterPage, `.grid-section.main [data-slidev-no="${RUFF}"]`)
    await presenter.editor.fill('import sys')
    for (const lint of [audience, presenter])
      await expect(lint.rules).toHaveText(['F401'], WITHIN)
    await presenter.button('Fix all').click()
    for (const lint of [audience, presenter])
      await expect(lint.status).toHaveText('No problems', WITHIN)
    expect([page, presenterPage].flatMap(each => each.workers()).filter(worker => worker.url().includes('/ruff-worker-'))).toHaveLength(1)
  })
})

test.describe('Bad input', () => {
  test('that does not parse is shown in its place, and Format waits', async ({ page }) => {
    const lint = await openLint(page)
    await expectChecked(lint)
    await lint.editor.fill('x = 1\ndef f(:\n    pass')
    await expect(lint.status).toHaveText(/^Does not parse: \d syntax errors?$/)
    await expect(lint.root.locator('.cm-lintRange-error').first()).toHaveText(':')
    await expect(lint.problems.first()).toContainText('line 2')
    await expect(lint.problems.first()).toContainText('syntax')
    await expect(lint.button('Format')).toBeDisabled()
    await lint.button('Measure').click()
    await expect(lint.meter.locator('[data-meter-row="Format"]')).toContainText('does not parse', WITHIN)
    await lint.editor.fill('x = 1')
    await expect(lint.status).toHaveText(/^No problems/, WITHIN)
    await expect(lint.button('Format')).toBeEnabled()
  })

  test('of 10,000 lines is checked beside the page, which goes on; the newest text wins', async ({ page }) => {
    const lint = await openLint(page)
    await expectChecked(lint)
    const told = await textsOf(lint.status)
    await paste(lint, 'import os\nx = f"none"\n'.repeat(LONG / 2))
    await expect.poll(told).toContain('Checking 10,001 lines')
    await page.keyboard.type('import sys  # typed meanwhile')
    await expect(lint.lines.last()).toHaveText('import sys  # typed meanwhile')
    await expectChecked(lint)
    await expect(lint.status).toHaveText(/^[\d,]+ problems, [\d,]+ with a fix, found in [\d.]+\s(?:ms|s)$/)
    await expect(lint.root.locator('.more')).toContainText(/… and [\d,]+ more/)
    await expect(lint.meter).toContainText('one run')
    await lint.button('Reset').click()
    await expect(lint.status).toHaveText('4 problems, all with a fix', WITHIN)
  })
})

test.describe('A file that is missing', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('is named where it is ruff\'s, and the next key tries again', async ({ page }) => {
    await page.route('**/ruff_wasm_bg-*.wasm', route => route.fulfill({ status: 404, body: 'Not found' }))
    const lint = await openLint(page)
    await expect(lint.message.locator('p')).toHaveText([/The file is not there: status 404/, /ruff_wasm_bg-.*\.wasm/, /npm start/])
    await page.unroute('**/ruff_wasm_bg-*.wasm')
    await lint.editor.fill('import os')
    await expect(lint.rules).toHaveText(['F401'], WITHIN)
    await expect(lint.message).toHaveCount(0)
  })

  test('is named where it is the rules\', and the next press tries again', async ({ page }) => {
    await page.route('**/ruff/rules.json', route => route.fulfill({ status: 404, body: 'Not found' }))
    const lint = await openLint(page)
    await lint.button(/^F401/).click()
    await expect(lint.docs.getByRole('alert')).toContainText('npm run rules')
    await page.unroute('**/ruff/rules.json')
    await lint.button('Close').click()
    await lint.button(/^F401/).click()
    await expect(lint.docs).toContainText('unused-import')
  })
})

test('A browser without WebAssembly says that ruff cannot run', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'))
  const lint = await openLint(page)
  await expect(lint.status).toHaveText('No WebAssembly here: ruff cannot run')
  await expect(lint.button('Measure')).toBeDisabled()
  await expect(lint.button('Fix all')).toBeDisabled()
})

test('Ruff is fetched when its slide opens: on the slide before, a lab may be measuring', async ({ page }) => {
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  const isAsked = () => asked.some(url => url.includes('ruff_wasm_bg'))
  await page.goto(`/${RUFF - 1}?clicks=99&python=later`)
  await page.locator(`${slideSelector(RUFF)} .cm-content`).waitFor({ state: 'attached', ...WITHIN })
  expect(isAsked()).toBe(false)
  await page.keyboard.press('ArrowDown')
  await expect.poll(isAsked).toBe(true)
})
