/** The lab on mixtures and the picture of training in a real browser. */
import { expect } from '@playwright/test'
import { readDeck, slideWith } from './support/deck'
import { expectDone, openLab, reportOf } from './support/lab'
import { openSlide, slideSelector, step } from './support/stage'
import { test } from './support/test'

const deck = await readDeck()
const LADDER = slideWith(deck, '<Lab of="mixture"')
const LANES = ['rust-indexed', 'rust-iterators', 'rust-for-each', 'js-moments', 'rust-fused']
const PICTURE = slideWith(deck, '<MixturePicture')

test('Every lane that runs here gives the same estimates far from zero', async ({ page }) => {
  const lab = await openLab(page, LADDER, 'size=1000&variant=far')
  for (const click of LANES.keys())
    await step(page, LADDER, click + 1)
  await expectDone(lab, Object.fromEntries(LANES.map(id => [id, 'live'])))
  const { implementations, input } = await reportOf(lab)
  expect(input).toMatchObject({ size: 1000, variant: 'far' })
  expect(implementations.map(({ id, outcome }) => [id, outcome])).toEqual(LANES.map(id => [id, 'measured']))
})

test('Clicks train the picture, in the other window too; a start of one\'s own begins again', async ({ page, context }) => {
  await openSlide(page, PICTURE)
  const picture = page.locator(`${slideSelector(PICTURE)} [data-mixture]`)
  const chart = picture.locator('[data-chart="mixture"]')
  await expect(chart).toHaveAttribute('data-chart-state', 'ready')
  await expect(picture.getByRole('status')).toHaveText(/^Start: /)

  await step(page, PICTURE, 1)
  await step(page, PICTURE, 2)
  await expect(picture.getByRole('status')).toHaveText(/^Iteration 2: log-likelihood −\d\.\d{3} a point\.$/)
  await expect(chart.locator('[data-mark="ellipse"]')).toHaveCount(10)

  const other = await context.newPage()
  await openSlide(other, PICTURE)
  const otherStatus = other.locator(`${slideSelector(PICTURE)} [data-mixture]`).getByRole('status')
  await expect(otherStatus).toHaveText((await picture.getByRole('status').textContent())!.trim())

  await page.bringToFront()
  await picture.getByRole('button', { name: 'Play' }).click()
  await expect(picture.getByRole('status')).toHaveText(/Converged\.$/)
  await picture.getByRole('combobox', { name: 'How many components' }).selectOption('5')
  await expect(picture.getByRole('status')).toHaveText(/^Start: /)
  await expect(chart.locator('[data-mark="ellipse"]')).toHaveCount(5)
})
