/** The deck in brief, for `npm test -- --quick`: every slide by keyboard, and one lab. Other files look closer. */
import { expect } from '@playwright/test'
import { walkDeck } from '../scripts/rehearse/walk'
import { readDeck } from './support/deck'
import { answersIn, expectDone, openLab, reportOf, WASM } from './support/lab'
import { step } from './support/stage'
import { test } from './support/test'
import { expectWalked, WALK_FROM } from './support/walked'

/** A limit for what hangs, not a measure. */
const WALK_WITHIN_MS = 300_000

test('The workshop walks through by keyboard without an error', { tag: '@smoke' }, async ({ page, baseURL }) => {
  test.setTimeout(WALK_WITHIN_MS)
  expectWalked(await walkDeck(page as never, baseURL!, { path: WALK_FROM }), await readDeck())
})

test('A lab measures, and its lanes give the same answer', { tag: '@smoke' }, async ({ page }) => {
  const lab = await openLab(page, WASM, 'size=1000')
  await step(page, WASM, 1)
  await expectDone(lab, { 'js-chars': 'live', 'rust-debug': 'live' })
  expect(new Set(Object.values(answersIn(await reportOf(lab)))).size).toBe(1)
})
