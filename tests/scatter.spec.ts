/** The picture of the work: what the kernels looked at, chosen by clicks, buttons, keys and pointer. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { readDeck, slideWith } from './support/deck'
import { openSlide, slideSelector, step } from './support/stage'
import { test } from './support/test'

const NO = slideWith(await readDeck(), '<NearestPairs')
const ALL_PAIRS = 14_400

const pictureOn = (page: Page, within = slideSelector(NO)) => page.locator(`${within} [data-scatter]`)
const plotOf = (picture: Locator) => picture.locator('[data-chart="nearest-pairs"]')
const areaOf = (picture: Locator) => picture.getByRole('group', { name: /arrow keys/ })

async function openPicture(page: Page): Promise<Locator> {
  await openSlide(page, NO)
  const picture = pictureOn(page)
  await expect(plotOf(picture)).toHaveAttribute('data-chart-state', 'ready')
  return picture
}

async function stepTo(page: Page, click: number): Promise<void> {
  for (let at = 1; at <= click; at++)
    await step(page, NO, at)
}

/** Pairs tested by a method, as its row says. */
async function totalOf(picture: Locator, method: string): Promise<number> {
  const text = await picture.locator(`tr[data-method="${method}"] td`).textContent()
  return Number(text!.replaceAll(',', ''))
}

test('A click shows what brute force, a grid and a tree look at, and how many pairs they test', async ({ page }) => {
  const picture = await openPicture(page)
  await expect(picture.locator('[data-pairs]')).toHaveCount(0)

  await step(page, NO, 1)
  await expect(picture.locator('[data-total]')).toHaveText('14,400')
  await expect(picture.locator('[data-pairs]')).toHaveCount(1)
  await expect(picture.locator('[data-lines]')).toHaveCount(0)
  await expect(picture.getByRole('status')).toHaveText(/^Brute force\. Point \d+: compared with 120 of 120\.$/)

  for (const [click, method] of [[2, 'grid'], [3, 'tree']] as const) {
    await step(page, NO, click)
    await expect(picture.locator('[data-lines]')).toHaveCount(1)
    const total = await totalOf(picture, method)
    expect(total).toBeGreaterThan(120)
    expect(total).toBeLessThan(ALL_PAIRS / 2)
    await expect(plotOf(picture)).toHaveAttribute('aria-label', new RegExp(`tested ${total.toLocaleString('en')} pairs\\. Point`))
  }
  expect(await totalOf(picture, 'brute')).toBe(ALL_PAIRS)
})

test('A button shows its method by the slide\'s clicks, and leaves the arrow keys to the slides', async ({ page }) => {
  const picture = await openPicture(page)
  await picture.getByRole('button', { name: 'Tree' }).click()
  await page.waitForURL(/clicks=3/)
  await expect(picture.getByRole('button', { name: 'Tree' })).toHaveAttribute('aria-pressed', 'true')
  await picture.getByRole('button', { name: 'Brute force' }).click()
  await page.waitForURL(/clicks=1/)
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/clicks=2/)
  await expect(picture.getByRole('button', { name: 'Grid' })).toHaveAttribute('aria-pressed', 'true')
})

test('Other points are counted again', async ({ page }) => {
  const picture = await openPicture(page)
  await stepTo(page, 2)
  const uniform = await totalOf(picture, 'grid')
  await picture.getByRole('combobox', { name: 'How the points are spread' }).selectOption('clusters')
  await expect(plotOf(picture)).toHaveAttribute('aria-label', /: clusters\./)
  expect(await totalOf(picture, 'grid')).not.toBe(uniform)
  expect(await totalOf(picture, 'brute')).toBe(ALL_PAIRS)
})

test('The arrow keys choose a point while the plot has the focus, and step the slides after Escape', async ({ page }) => {
  const picture = await openPicture(page)
  await stepTo(page, 2)
  const status = picture.getByRole('status')
  const before = await status.textContent()
  await areaOf(picture).focus()
  await page.keyboard.press('ArrowRight')
  await expect(status).not.toHaveText(before!)
  await page.keyboard.press('ArrowLeft')
  expect(new URL(page.url()).searchParams.get('clicks')).toBe('2')

  await page.keyboard.press('Escape')
  await expect(areaOf(picture)).not.toBeFocused()
  await step(page, NO, 3)
})

test('The pointer chooses the point that it is nearest to, in the other window too', async ({ page, context }) => {
  const picture = await openPicture(page)
  const other = await context.newPage()
  const otherPicture = await openPicture(other)
  for (const window of [other, page])
    await stepTo(window, 1)
  const chosen = picture.locator('[data-chosen] circle').first()
  for (const place of [{ x: 60, y: 40 }, { x: 600, y: 280 }]) {
    await areaOf(picture).hover({ position: place })
    // Some point is that near to any place.
    await expect.poll(async () => {
      const [plot, ring] = [await plotOf(picture).boundingBox(), await chosen.boundingBox()]
      return Math.hypot(ring!.x + ring!.width / 2 - plot!.x - place.x, ring!.y + ring!.height / 2 - plot!.y - place.y)
    }).toBeLessThan(80)
    const statuses = () => Promise.all([picture, otherPicture].map(one => one.getByRole('status').textContent()))
    await expect.poll(async () => new Set(await statuses()).size, 'both windows say the same').toBe(1)
  }
})

test.describe('Without the kernels', () => {
  test.use({ expectedErrors: [/Failed to load resource/] })

  test('the points are there, the reason too, and the deck goes on', async ({ page }) => {
    await page.route('**/wasm/simd/kernels_bg.wasm', route => route.fulfill({ status: 404 }))
    await openSlide(page, NO)
    const picture = pictureOn(page)
    await expect(picture.getByRole('alert')).toContainText('npm run wasm')
    await expect(plotOf(picture)).toHaveAttribute('data-chart-state', 'empty')
    await expect(picture.locator('[data-mark="points"]')).toHaveAttribute('d', /^(?:M[^M]+){120}$/)
    await stepTo(page, 3)
    await page.keyboard.press('ArrowDown')
    await expect(page.locator(`${slideSelector(NO + 1)} .deck-slide`)).toBeVisible()
  })
})
