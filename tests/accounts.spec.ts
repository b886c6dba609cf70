/** An account in Rust, on its two slides: used in a cell of Python, and called from every language. */
import { expect } from '@playwright/test'
import { makeAccountsInput } from '../labs/accounts/input'
import { accounts } from '../labs/accounts/lab'
import { cellOn, expectStatus as expectCell, RUN_WITHIN } from './support/cell'
import { readDeck, slideWith } from './support/deck'
import { answersIn, BRIEFLY, expectStatus, openLab, reportOf } from './support/lab'
import { step } from './support/stage'
import { test } from './support/test'

const SIZE = 10

const deck = await readDeck()
const CELL = slideWith(deck, 'snippets/cells/overdraft.py')
const CALLS = slideWith(deck, '<Lab of="accounts"')

test('A Rust class raises an exception of its own in a cell, and every account ends with the same balance', async ({ page }) => {
  await page.goto(`/${CELL}?clicks=0&${BRIEFLY}`)
  const cell = cellOn(page, CELL)
  await cell.editor.waitFor()
  await step(page, CELL, 1)
  await expect(cell.output).toHaveText('150.00 75.00', RUN_WITHIN)
  await step(page, CELL, 2)
  await expectCell(cell, 'failed')
  await expect(cell.traceback).toContainText('InsufficientFunds: the account holds 7500 cents, 8000 were asked for')
  await step(page, CELL, 3)
  await expect(cell.output).toHaveText('an amount is a whole number of cents, not nan', RUN_WITHIN)

  const lab = await openLab(page, CALLS, `lanes=all&size=${SIZE}`)
  await step(page, CALLS, 1)
  await expectStatus(lab, 'done')
  const { expected } = await makeAccountsInput({ workload: 'accounts', size: SIZE, seed: accounts.defaultSeed })
  const wanted = accounts.implementations.map(({ id, answers }) => [id, expected[answers]])
  expect(answersIn(await reportOf(lab))).toEqual(Object.fromEntries(wanted))
})
