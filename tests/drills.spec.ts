/** What happens in halls and needs a browser to be tried. tests/drills.test.ts lists where each of the other drills is. */
import { expect } from '@playwright/test'
import { expectBusy, expectDeckGoesOn, expectDone, LADDER, openLab } from './support/lab'
import { openSlide, slideSelector, step } from './support/stage'
import { test } from './support/test'

test('A projector that is plugged in or out in a run: the slide fits the new window, and the run goes on', async ({ page }) => {
  const lab = await openLab(page, LADDER, 'size=100000')
  await step(page, LADDER, 1)
  await expectBusy(lab)
  for (const [width, height] of [[1920, 1080], [640, 360], [1024, 768]] as const)
    await page.setViewportSize({ width, height })
  await expectDone(lab, { 'python-zip': 'live' })
  await expect(lab.chart).toHaveAttribute('data-chart-state', 'ready')
  const [slide, chart] = await Promise.all([page.locator(slideSelector(LADDER)).boundingBox(), lab.chart.boundingBox()])
  expect(chart!.x).toBeGreaterThanOrEqual(slide!.x)
  expect(chart!.x + chart!.width).toBeLessThanOrEqual(slide!.x + slide!.width + 1)
  await expect(lab.badge).toHaveText('LIVE')
})

test.describe('A zoom of 200%', () => {
  // What a browser makes of a window of 980 x 552 then.
  test.use({ viewport: { width: 490, height: 276 }, deviceScaleFactor: 2 })

  test('leaves the whole slide in the window', async ({ page }) => {
    await openSlide(page, LADDER)
    const box = await page.locator(`${slideSelector(LADDER)} .ruler`).boundingBox()
    expect(box!.x).toBeGreaterThanOrEqual(0)
    expect(box!.x + box!.width).toBeLessThanOrEqual(490)
    expect(box!.y + box!.height).toBeLessThanOrEqual(276)
  })
})

test.describe('Storage that is full or denied', () => {
  // Slidev tells the console.
  test.use({ expectedErrors: [/Refused by the test/] })

  test('the deck shows, measures and goes on', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = (name: string) => () => {
        throw new DOMException('Refused by the test.', name)
      }
      Storage.prototype.setItem = refuse('QuotaExceededError')
      for (const name of ['indexedDB', 'caches'])
        Object.defineProperty(window, name, { get: refuse('SecurityError'), configurable: true })
    })
    const lab = await openLab(page, LADDER, 'size=1000')
    await step(page, LADDER, 1)
    await expectDone(lab, { 'python-zip': 'live' })
    await expectDeckGoesOn(page, lab)
  })
})
