/** Ownership, stepped on the slides of the built deck; and cells whose output was written down. */
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { filesOf } from './support/attributes'
import { cellOn, expectStatus } from './support/cell'
import { readDeck, ROOT, slideWith } from './support/deck'
import { openSlide, slideSelector, step } from './support/stage'
import { test } from './support/test'

const deck = await readDeck()
const { slides } = deck

const json = (...path: string[]) => JSON.parse(readFileSync(join(ROOT, 'snippets', ...path), 'utf8'))
const ownershipOn = (page: Page, no: number, within = slideSelector(no)) => page.locator(`${within} [data-ownership]`)

const MOVE = slideWith(deck, '<Ownership of="e0382"')

test.describe('A snippet', () => {
  test('moves its value and ends in rustc\'s own words, click by click', async ({ page }) => {
    const { labels, code, message } = json('ownership', 'e0382.rustc.json')
    await openSlide(page, MOVE)
    const ownership = ownershipOn(page, MOVE)
    const slot = (name: string) => ownership.locator(`[data-slot="${name}"]`)
    await expect(slot('a')).toHaveCount(0)
    await step(page, MOVE, 1)
    await expect(slot('a')).toHaveAttribute('data-state', 'live')
    await step(page, MOVE, 2)
    await expect(slot('a')).toHaveAttribute('data-state', 'moved')
    await expect(slot('b')).toHaveAttribute('data-state', 'live')
    await expect(ownership.getByRole('status')).toContainText('moves into `b`')
    for (const click of [3, 4, 5]) {
      await step(page, MOVE, click)
      await expect(ownership.locator('[data-label]')).toHaveCount(click - 2)
      await expect(ownership.getByRole('status')).toContainText(`error[${code}]: ${message}`)
    }
    const shown = await ownership.locator('[data-label]').allInnerTexts()
    expect(shown.map(text => text.replace(/\s+/g, ' ').trim()).sort()).toEqual(labels.map(({ label }: { label: string }) => label).sort())
  })

  test('steps back as it stepped forth', async ({ page }) => {
    await page.goto(`/${MOVE}?clicks=5`)
    const ownership = ownershipOn(page, MOVE)
    await expect(ownership.locator('[data-label]')).toHaveCount(3)
    for (let click = 4; click >= 0; click--)
      await page.keyboard.press('ArrowLeft')
    await expect(ownership).toHaveAttribute('data-step', '0')
    await expect(ownership.locator('[data-label], [data-slot]')).toHaveCount(0)
  })
})

test.describe('A snippet that is not there', () => {
  test.use({ expectedErrors: [] })

  test('is told in its place, and the deck goes on', async ({ page }) => {
    await page.route('**/assets/**/*.js', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replace(/of:(["'`])e0382\1/, 'of:"e9999"') })
    })
    await openSlide(page, MOVE)
    const failed = page.locator(`${slideSelector(MOVE)} [data-ownership][data-status="failed"]`)
    await expect(failed).toContainText('There is no snippet "e9999". There are:')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator(`${slideSelector(MOVE + 1)} [data-ownership]`)).toBeAttached()
  })
})

const guessing = slides.find(({ content }) => /<Ownership [^>]*\bpredict\b/.test(content))

test.describe('The audience', () => {
  test.skip(!guessing, 'This deck has no slide that asks.')

  test('guesses first, by pointer or key, in every window', async ({ page, context }) => {
    const no = guessing!.no
    const other = await context.newPage()
    await openSlide(other, no)
    await openSlide(page, no)
    const ownership = ownershipOn(page, no)
    await expect(ownership.getByRole('status')).toContainText('Does it compile?')
    const refuses = ownership.getByRole('button', { name: 'rustc refuses it' })
    await refuses.focus()
    await page.keyboard.press('Enter')
    await expect(refuses).toHaveAttribute('aria-pressed', 'true')
    await expect(ownershipOn(other, no).getByRole('status')).toContainText('Your guess: rustc refuses it')
    await expect(ownership.locator('[data-slot]')).toHaveCount(0)

    // The press has given the keyboard back.
    await step(page, no, 1)
    await expect(ownership.getByRole('status')).toContainText('It compiles, against the guess.')
    await expect(refuses).toBeDisabled()
  })
})

for (const { no, content } of slides.filter(({ content }) => content.includes('<PythonCell '))) {
  const files = filesOf(content)
  test(`The cells of slide ${no} give what was written down: ${files.join(', ')}`, async ({ page }) => {
    await page.goto(`/${no}?clicks=0&python=later`)
    const cell = cellOn(page, no)
    await cell.editor.waitFor()
    for (const [index, file] of files.entries()) {
      const { printed, value, raised } = json(file.replace('snippets/', '').replace('.py', '.output.json'))
      await step(page, no, index + 1)
      await expectStatus(cell, raised === null ? 'done' : 'failed')
      await expect(cell.value).toHaveText(value === null ? [] : [value])
      await expect(cell.output).toContainText(printed === '' ? [] : [printed.trim()])
      if (raised !== null)
        await expect(cell.traceback).toContainText(raised)
    }
  })
}

test('Beside Python\'s answer stands rustc\'s, once it has run', async ({ page }) => {
  const no = slideWith(deck, '<Refusal ')
  await page.goto(`/${no}?clicks=0&python=later`)
  await cellOn(page, no).editor.waitFor()
  const refusal = page.locator(`${slideSelector(no)} [data-refusal]`)
  for (const [click, name] of [[1, 'aliased-loop'], [2, 'shared-default']] as const) {
    if (click === 1)
      await expect(refusal.locator('[data-label]')).toHaveCount(0)
    await step(page, no, click)
    const { code, message } = json('ownership', `${name}.rustc.json`)
    await expect(refusal).toHaveAttribute('data-refusal', name)
    await expect(refusal.locator('.error')).toHaveText(`error[${code}]: ${message}`)
  }
})
