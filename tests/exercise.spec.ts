/** The exercises in a real browser, by keyboard: from the start, which fails its check, to the solution; what is kept, what is stopped. */
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { allExercises, pathOf } from '../scripts/exercises/exercises'
import { inRoot } from '../scripts/lib/paths'
import { readDeck, slideWith } from './support/deck'
import { slideSelector, step } from './support/stage'
import { test } from './support/test'

const deck = await readDeck()
const slideOf = (name: string) => slideWith(deck, `<Exercise of="${name}"`)
/** rustc's or Python's start on a busy machine. */
const CHECKED_WITHIN = { timeout: 60_000 }

/** The first by its address, the others by Slidev's own key: what checks them stays loaded. */
async function open(page: Page, name: string, isFirst = true) {
  const no = slideOf(name)
  if (isFirst) {
    await page.goto(`/${no}?clicks=0&python=later`)
  }
  else {
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.getByPlaceholder('Goto...').fill(String(no))
    await page.keyboard.press('Enter')
  }
  const root = page.locator(`${slideSelector(no)} [data-exercise]`)
  await root.waitFor({ state: 'attached' })
  return { no, root, answer: root.locator('[data-check-answer]'), text: root.getByRole('textbox') }
}

/** Types over what is there, and asks for the check by keys alone. */
async function check(page: Page, { text }: Awaited<ReturnType<typeof open>>, typed: string): Promise<void> {
  await text.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(typed)
  await page.keyboard.press('Control+Enter')
}

/** Every step of the exercises from its start, which is tried, to its solution. The page is loaded once, and so is what checks them. */
async function solveAll(page: Page, kinds: readonly string[]): Promise<void> {
  const chosen = allExercises().filter(({ steps }) => steps.some(({ kind }) => kinds.includes(kind)))
  for (const exercise of chosen) {
    const place = await open(page, exercise.name, exercise === chosen[0])
    for (const [index, one] of exercise.steps.entries()) {
      const [start, solution] = (['start', 'solution'] as const).map(which => readFileSync(inRoot(pathOf(exercise, one, which)!), 'utf8'))
      if (index > 0) {
        // Out of the editor, so that the key is the slides' again.
        await page.keyboard.press('Escape')
        await step(page, place.no, index)
      }
      await expect(place.root).toHaveAttribute('data-step', one.id)
      await check(page, place, start!)
      await expect(place.answer, `${exercise.name}, ${one.id}: the start`).toHaveAttribute('data-passed', 'false', CHECKED_WITHIN)
      await expect(place.root).toHaveAttribute('data-state', 'tried')
      await check(page, place, solution!)
      await expect(place.answer, `${exercise.name}, ${one.id}: the solution`).toHaveAttribute('data-passed', 'true', CHECKED_WITHIN)
      await expect(place.root).toHaveAttribute('data-state', 'solved')
    }
  }
}

test('Exercises in Rust: each start fails its check, each solution passes, by keyboard', async ({ page }) => {
  await solveAll(page, ['predict', 'rust'])
})

test('Exercises in Python as well; what was solved is kept, and what does not end is stopped', async ({ page }) => {
  await solveAll(page, ['python', 'speed'])
  const place = await open(page, 'benchmark')
  await expect(place.root).toHaveAttribute('data-state', 'solved')
  await check(page, place, 'while True: pass')
  await expect(place.root).toHaveAttribute('data-status', 'checking', CHECKED_WITHIN)
  await place.root.getByRole('button', { name: 'Cancel' }).click()
  await expect(place.root).toHaveAttribute('data-status', 'stopped')
  await place.root.getByRole('button', { name: 'Hint 1 of 3' }).click()
  await expect(place.root.getByRole('listitem')).toHaveCount(1)
})
