/** Recorded terminals and the wheel's name, as a presenter steps through them. */
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { readDeck, slideWith } from './support/deck'
import { mountNearSlidesOnly, openSlide, slideSelector, step } from './support/stage'
import { test } from './support/test'

const deck = await readDeck()
const RELEASE = slideWith(deck, '<Terminal of="release"')
const UV = slideWith(deck, '<Terminal of="uv-project"')
const WHEEL = slideWith(deck, '<WheelName')

function terminalOn(page: Page, no: number) {
  const terminal = page.locator(`${slideSelector(no)} [data-terminal]`)
  return {
    terminal,
    rows: terminal.locator('.row'),
    commands: terminal.locator('[data-row="command"]'),
    status: terminal.getByRole('status'),
    button: (name: string) => terminal.getByRole('button', { name }),
  }
}

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('a click is a command, and its output is there at once', async ({ page }) => {
    await openSlide(page, UV)
    const { rows, commands, status, terminal } = terminalOn(page, UV)
    await expect(status).toHaveText('4 commands, a click each')
    await expect(rows).toHaveText(['$'])
    await step(page, UV, 1)
    await expect(rows).toHaveText(['$ uv init hello && cd hello', 'Initialized project `hello` at `~/hello`'])
    await step(page, UV, 2)
    await expect(status).toHaveText('Command 2 of 4')
    await expect(terminal).toHaveAttribute('data-status', 'still')
    await expect(rows.last()).toContainText('typing-inspection')
    await expect(rows).toHaveCount(12)
    await page.keyboard.press('ArrowLeft')
    await expect(commands).toHaveCount(1)
  })

  test('the places of a release follow the clicks', async ({ page }) => {
    await openSlide(page, RELEASE)
    const { terminal, commands, rows } = terminalOn(page, RELEASE)
    const now = terminal.locator('[aria-current="step"]')
    await expect(now).toHaveCount(0)
    for (const [index, place] of ['You', 'Robot', 'Index', 'Anyone', 'Anyone'].entries()) {
      await step(page, RELEASE, index + 1)
      await expect(now).toHaveText(place)
    }
    await expect(commands).toHaveCount(5)
    await expect(rows.nth(-2)).toHaveText('ValueError: the account holds 12500 cents, 100000 were asked for')
  })

  test('the wheel\'s name is taken apart', async ({ page }) => {
    await openSlide(page, WHEEL)
    const shown = page.locator(`${slideSelector(WHEEL)} .parts tr:not(.later)`)
    await expect(shown).toHaveCount(0)
    for (let click = 1; click <= 4; click++) {
      await step(page, WHEEL, click)
      await expect(shown).toHaveCount(click)
    }
    const jobs = page.locator(`${slideSelector(WHEEL)} .jobs`)
    await expect(jobs).toBeHidden()
    await step(page, WHEEL, 5)
    await expect(jobs).toContainText('musl')
  })

  test.describe('with a right to the clipboard, and so to nothing else', () => {
    test.use({ expectedErrors: [/Wake Lock permission request denied/] })

    test('the commands are copied', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await openSlide(page, UV)
      const { button, status } = terminalOn(page, UV)
      await button('Copy commands').click()
      await expect(status).toHaveText('Commands copied')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        'uv init hello && cd hello\nuv add pydantic\nuv run hello\nuv build\n',
      )
      await step(page, UV, 1)
      await context.clearPermissions()
    })
  })
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('a replay can be stopped, goes on, and gives the keys back', async ({ page }) => {
    await page.clock.install()
    await mountNearSlidesOnly(page)
    await openSlide(page, UV)
    const { terminal, button, rows, status } = terminalOn(page, UV)
    await button('Begin').click()
    await expect(terminal).toHaveAttribute('data-status', 'still', { timeout: 30_000 })
    await step(page, UV, 2)
    await expect(terminal).toHaveAttribute('data-status', 'playing')
    await button('Pause').click()
    await expect(terminal).toHaveAttribute('data-status', 'paused')
    await expect(status).toHaveText('Command 2 of 4, paused')
    const before = await rows.count()
    await page.clock.runFor(5000)
    await expect(rows).toHaveCount(before)
    await button('Go on').click()
    await page.clock.runFor(5000)
    await expect(terminal).toHaveAttribute('data-status', 'still')
    await expect(rows.last()).toContainText('typing-inspection')
    await step(page, UV, 3)
    await step(page, UV, 4)
    await expect(rows.filter({ hasText: 'Hello from hello!' })).toHaveCount(1)
  })
})

test('a broken recording is told in its place, and the deck goes on', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch()
    const body = await response.text()
    await route.fulfill({
      response,
      body: body.replaceAll('"name": "uv-project"', '"name": 7').replaceAll('\\"name\\": \\"uv-project\\"', '\\"name\\": 7'),
    })
  })
  await openSlide(page, UV)
  await expect(page.locator(`${slideSelector(UV)} [role="alert"]`)).toContainText('snippets/terminals/uv-project.json: name: Invalid type')
  await openSlide(page, RELEASE)
  await expect(terminalOn(page, RELEASE).status).toHaveText('5 commands, a click each')
})
