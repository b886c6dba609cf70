/** The pre-flight slide: opens over any slide, tells what it finds, checks every lab, and moves nothing. */
import { expect } from '@playwright/test'
import { openSlide } from './support/stage'
import { test } from './support/test'

test('The pre-flight slide opens by 0, checks every lab, and leaves the deck where it is', async ({ page }) => {
  await openSlide(page, 3)
  const before = page.url()
  await page.keyboard.press('0')
  const slide = page.locator('[data-preflight]')
  const level = (id: string) => slide.locator(`[data-check="${id}"]`)
  await expect(level('isolation')).toHaveAttribute('data-level', 'green')
  await expect(level('wasm')).toHaveText(/with SIMD/)
  await expect(level('windows'), 'the presenter\'s window is not open').toHaveAttribute('data-level', 'amber')
  await expect(level('fonts')).toHaveAttribute('data-level', 'green')
  await expect(level('clock')).toHaveAttribute('data-level', 'green')
  await expect(slide.locator('[data-advice="windows"]')).toContainText('/presenter')

  await expect(level('speed')).toHaveText(/\d× the recorded time/)

  await slide.getByRole('button', { name: 'Check every lab' }).click()
  const labs = slide.locator('[data-lab-checks]')
  await expect(labs).toHaveAttribute('data-status', 'done', { timeout: 60_000 })
  await expect(labs).toHaveAttribute('data-troubles', '0')
  await expect(labs).toHaveText(/^\d+ labs: \d+ answers agree/)
  await expect(level('python'), 'the checks have started it').toHaveAttribute('data-level', 'green')

  await page.keyboard.press('ArrowRight')
  await expect(slide).toHaveCount(0)
  expect(page.url(), 'no click either').toBe(before)
})

test('Number 0 is its address, and no slide of the deck', async ({ page }) => {
  await page.goto('/0?python=later')
  await expect(page.locator('[data-preflight] h1')).toBeVisible()
  await expect(page.locator('#slide-content [data-slidev-no="1"] .ruler-page')).toHaveText(/^1 \//)
  await page.goto('/print?print=true&range=1&python=later&preflight')
  await page.locator('#print-content .deck-slide').first().waitFor()
  await expect(page.locator('[data-preflight]')).toHaveCount(0)
})
