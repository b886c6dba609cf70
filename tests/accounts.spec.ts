/** An account in Rust, used from Python in the page. */
import { expect } from '@playwright/test'
import { expectStatus, openCell, RUN_WITHIN } from './support/cell'
import { readDeck, slideWith } from './support/deck'
import { step } from './support/stage'
import { test } from './support/test'

const deck = await readDeck()
const CELL = slideWith(deck, 'snippets/cells/overdraft.py')

test('A Rust class raises an exception of its own in a cell, and refuses what is no money', async ({ page }) => {
  const cell = await openCell(page, CELL)
  await step(page, CELL, 1)
  await expect(cell.output).toHaveText('150.00 75.00', RUN_WITHIN)
  await step(page, CELL, 2)
  await expectStatus(cell, 'failed')
  await expect(cell.traceback).toContainText('InsufficientFunds: the account holds 7500 cents, 8000 were asked for')
  await step(page, CELL, 3)
  await expect(cell.output).toHaveText('an amount is a whole number of cents, not nan', RUN_WITHIN)
})
