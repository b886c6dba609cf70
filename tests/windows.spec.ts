/** The presenter's window and the audience's show one deck: one of them measures, both show the result. */
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { BRIEFLY, expectDone, labOn, LADDER, openLab, reportOf } from './support/lab'
import { test } from './support/test'

const SMALL = 'size=1000'

async function openPresenter(page: Page) {
  await page.goto(`/presenter/${LADDER}?clicks=0&${SMALL}&${BRIEFLY}`)
  const lab = labOn(page, LADDER, `.grid-section.main [data-slidev-no="${LADDER}"]`)
  await lab.root.waitFor({ state: 'attached' })
  return lab
}

async function openBoth(page: Page) {
  const audience = await openLab(page, LADDER, SMALL)
  const presenterPage = await page.context().newPage()
  return { audience, presenterPage, presenter: await openPresenter(presenterPage) }
}

for (const where of ['audience', 'presenter'] as const) {
  test(`A press in the window of the ${where} measures once, and both windows show it`, async ({ page }) => {
    const { audience, presenter, presenterPage } = await openBoth(page)
    const pressed = where === 'audience' ? page : presenterPage
    await pressed.keyboard.press('ArrowRight')
    await expectDone(audience, { 'python-zip': 'live' })
    await expectDone(presenter, { 'python-zip': 'live' })
    expect(await reportOf(presenter)).toEqual(await reportOf(audience))
    const workers = [...page.workers(), ...presenterPage.workers()].map(worker => worker.url())
    expect(workers.filter(url => url.includes('/python-worker-')), 'one Python in all').toHaveLength(1)
    expect(workers.filter(url => url.includes('/worker-')).length, 'at most one worker in all').toBeLessThanOrEqual(1)
  })
}

test('When the window that measured is closed, the other one takes over, and measures nothing again', async ({ page }) => {
  const { audience, presenter, presenterPage } = await openBoth(page)
  await page.keyboard.press('ArrowRight')
  await expectDone(presenter, { 'python-zip': 'live' })
  await page.keyboard.press('ArrowRight')
  await expectDone(presenter, { 'python-zip': 'live', 'python-regex': 'live' })
  const before = await reportOf(audience)
  await page.close()
  await presenterPage.waitForFunction(async () => (await navigator.locks.query()).pending?.length === 0)
  expect(await reportOf(presenter)).toEqual(before)

  await presenterPage.keyboard.press('ArrowRight')
  await expectDone(presenter, { 'python-zip': 'live', 'python-regex': 'live', 'python-integer': 'live' })
  const after = await reportOf(presenter)
  expect(after.at).not.toBe(before.at)
  const regex = ({ implementations }: typeof before) => implementations.find(({ id }) => id === 'python-regex')
  expect(regex(after)).toEqual(regex(before))
})
