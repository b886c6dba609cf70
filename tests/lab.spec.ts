/** The labs as a presenter uses them: by arrow keys in the audience view, and by the buttons under the title. */
import type { Locator, Page } from '@playwright/test'
import type { LabOnSlide } from './support/lab'
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { parseReport } from '../bench/report/report'
import { answersIn, COUNTING, DEBUG, expectBusy, expectDone, expectStatus, labOn, LADDER, openLab, reportOf } from './support/lab'
import { slideSelector, step } from './support/stage'
import { test } from './support/test'

/** Fast, and enough for everything but the figures. */
const SMALL = 'size=1000'
/** Takes longer than any test needs to interrupt it. */
const LONG = 'size=10000000'

/** With as many rounds as a presenter's press has. */
const AS_PRESENTED = 'python=later'

async function boxes(page: Page, no: number) {
  const zones = page.locator(`${slideSelector(no)} :is(h1, .zone-controls, .zone-chart, .zone-provenance)`)
  const place = (zone: Locator) => zone.boundingBox()
  return Promise.all((await zones.all()).map(place))
}

/** NumPy's wheel is not on every machine. */
const stateOf = (id: string): string | RegExp => id.startsWith('numpy') ? /live|failed/ : 'live'

/** Climbs so many steps by the right arrow key. */
async function climb(page: Page, lab: LabOnSlide, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await step(page, lab.no, index + 1)
    await expectDone(lab, { [id]: stateOf(id) })
  }
}

const reportText = (lab: LabOnSlide) => lab.root.locator('script[data-report]').textContent()

test('A short run is one wherever it is shown', async ({ page }) => {
  const lab = await openLab(page, COUNTING, SMALL)
  await step(page, COUNTING, 1)
  await expectDone(lab, { 'js-swar': 'live' })
  expect(await reportOf(lab)).toMatchObject({ shortRun: true })
  await expect(lab.provenance).toContainText('short run, no figure to quote')
})

for (const [name, no] of Object.entries({ LADDER, DEBUG, COUNTING })) {
  test(`Before the first press: ${name} shows the recording, and measures nothing`, async ({ page }) => {
    const lab = await openLab(page, no)
    await expect(lab.status).toHaveText('Recorded. Press Run.')
    await expect(lab.badge).toHaveText('RECORDED')
    await expect(lab.provenance).toContainText('RECORDED ·')
    await expect(lab.chart).toHaveAttribute('data-origin', 'recorded')
    await expect(lab.chart).toHaveAttribute('data-chart-state', 'ready')
    await expectStatus(lab, 'idle')
    await expect(lab.root.locator('script[data-report]')).toHaveCount(0)
    await expect(lab.root.locator('tr[data-lane]:not([data-state="recorded"])')).toHaveCount(0)
  })
}

test('The first press measures the baseline: one million letters, live', { tag: '@alone' }, async ({ page }) => {
  const lab = await openLab(page, LADDER, '', AS_PRESENTED)
  await step(page, LADDER, 1)
  await expectDone(lab, { 'python-zip': 'live' })
  await expect(lab.status).toHaveText(/^Live, \d+ rounds$/)
  await expect(lab.badge).toHaveText('LIVE')
  await expect(lab.provenance).toContainText('LIVE ·')
  await expect(lab.provenance).toContainText('1,000,000 letters · seed 1 · sha256 1932b523')
  await expect(lab.chart).toHaveAttribute('data-chart-state', 'ready')

  const report = await reportOf(lab)
  expect(report).toMatchObject({
    workload: 'doubles',
    origin: 'live',
    engines: [{ isolated: true }],
    input: { size: 1e6, seed: 1, bytes: 1e6 },
  })
  expect(report).not.toHaveProperty('shortRun')
  expect(answersIn(report)).toEqual({ 'python-zip': 19_321 })
})

test('A press that comes before the window knows whether it measures is not lost', async ({ page }) => {
  await page.addInitScript(() => {
    const request = navigator.locks.request.bind(navigator.locks) as (...args: unknown[]) => Promise<unknown>
    const pressed = new Promise(resolve => addEventListener('keyup', resolve, { once: true, capture: true }))
    const late = (...args: unknown[]) => pressed.then(() => request(...args))
    Object.defineProperty(navigator.locks, 'request', { value: late })
  })
  const lab = await openLab(page, COUNTING, SMALL)
  await step(page, COUNTING, 1)
  await expectDone(lab, { 'js-swar': 'live' })
})

test('The right arrow key alone climbs the whole ladder, and every answer agrees', async ({ page }) => {
  const lab = await openLab(page, LADDER, SMALL)
  const ids = [
    'python-zip',
    'python-regex',
    'python-integer',
    'numpy-count',
    'pyo3-debug',
    'pyo3-chars',
    'pyo3-bytes',
    'pyo3-simd',
    'limit-read',
  ]
  for (const [index] of ids.entries())
    await step(page, LADDER, index + 1)
  await expectDone(lab, Object.fromEntries(ids.map(id => [id, stateOf(id)])))
  const report = await reportOf(lab)
  expect(report.implementations.map(({ id }) => id)).toEqual(ids)
  const { 'limit-read': checksum, 'numpy-count': numpy, ...counts } = answersIn(report)
  expect(new Set(Object.values(counts))).toEqual(new Set([33]))
  expect([33, 'failed']).toContain(numpy)
  expect(checksum).toBeGreaterThan(33)

  await page.keyboard.press('ArrowRight')
  await expect(page.locator(`${slideSelector(LADDER + 1)} .deck-slide`)).toBeVisible()
})

test('The left arrow key hides an implementation, and the right one shows it again: nothing is measured twice', async ({ page }) => {
  const lab = await openLab(page, LADDER, SMALL)
  await climb(page, lab, ['python-zip', 'python-regex', 'python-integer', 'numpy-count', 'pyo3-debug'])
  const report = await reportText(lab)

  await page.keyboard.press('ArrowLeft')
  await expect(lab.row('pyo3-debug')).toHaveCount(0)
  await expect(lab.row('python-regex')).toHaveAttribute('data-state', 'live')
  await page.keyboard.press('ArrowRight')
  await expectDone(lab, { 'pyo3-debug': 'live' })
  expect(await reportText(lab)).toBe(report)
})

test('Leaving the slide and coming back keeps the result', async ({ page }) => {
  const lab = await openLab(page, LADDER, SMALL)
  await climb(page, lab, ['python-zip', 'python-regex'])
  const report = await reportText(lab)

  await page.keyboard.press('ArrowDown')
  await page.waitForURL(`**/${LADDER + 1}**`)
  await page.keyboard.press('ArrowUp')
  await page.waitForURL(`**/${LADDER}**`)
  await expectDone(lab, { 'python-zip': 'live' })
  await step(page, LADDER, 1)
  await step(page, LADDER, 2)
  await expectDone(lab, { 'python-regex': 'live' })
  expect(await reportText(lab)).toBe(report)
})

test('A slide that leaves while it measures stops measuring', async ({ page }) => {
  const lab = await openLab(page, LADDER, LONG)
  await step(page, LADDER, 1)
  await expectBusy(lab)
  await page.keyboard.press('ArrowDown')
  await expectStatus(lab, 'cancelled')
})

test('What one slide has measured, the next one shows', async ({ page }) => {
  const lab = await openLab(page, DEBUG, SMALL)
  const ladder = labOn(page, LADDER)
  await expect(ladder.status).toHaveText('Recorded. Press Run.')
  const drawnAt = await ladder.root.evaluateHandle((unseen) => {
    const statuses: string[] = []
    const observer = new MutationObserver(() => statuses.push(unseen.getAttribute('data-status')!))
    observer.observe(unseen.querySelector('[data-chart]')!, { attributeFilter: ['aria-label'] })
    return statuses
  })
  await step(page, DEBUG, 1)
  await expectDone(lab, { 'python-zip': 'live', 'pyo3-debug': 'live', 'pyo3-chars': 'live' })
  const report = await reportText(lab)
  expect(new Set(await drawnAt.jsonValue()), 'an unseen slide is drawn when the run is over').toEqual(new Set(['done']))

  await page.keyboard.press('ArrowUp')
  await expectDone(ladder, { 'python-zip': 'live' })
  expect(await reportText(ladder)).toBe(report)
  await expect(ladder.badge).toHaveText('LIVE')
})

test('The key c shows the code of the current implementation in the chart\'s place, and moves nothing', async ({ page }) => {
  const lab = await openLab(page, LADDER, SMALL)
  const code = lab.root.locator('.lab-code')
  await expect(lab.chart).toHaveAttribute('data-chart-state', 'ready')
  const before = await boxes(page, LADDER)
  expect(before).toHaveLength(4)

  await page.keyboard.press('c')
  await expect(code).toContainText('for left, right in zip(text, text[1:])')
  await expect(lab.chart).toHaveCount(0)
  expect(await boxes(page, LADDER)).toEqual(before)
  await step(page, LADDER, 1)
  await step(page, LADDER, 2)
  await expect(code).toContainText('DOUBLE.findall(text)')
  await expect(code).not.toContainText('zip(')

  await page.keyboard.press('c')
  await expect(code).toHaveCount(0)
  await expectDone(lab, { 'python-regex': 'live' })
  await expect(lab.chart).toHaveAttribute('data-chart-state', 'ready')
})

test('Every button and the size give the arrow keys back to the slides', async ({ page }) => {
  const lab = await openLab(page, LADDER, SMALL)
  await lab.button('Run').click()
  await page.waitForURL('**/*clicks=1*')
  await expectDone(lab, { 'python-zip': 'live' })
  const presses = [
    () => lab.button('Table').click(),
    () => lab.button('Code').click(),
    () => lab.button('Code').press('Enter'),
    () => Promise.all([page.waitForEvent('download'), lab.button('JSON').click()]),
    () => lab.size.selectOption('10000'),
  ]
  for (const [index, press] of presses.entries()) {
    await press()
    await step(page, LADDER, index + 2)
  }
  await expectDone(lab, { 'pyo3-debug': 'live' })
})

test('The table has the chart\'s figures, is there for screen readers, and is seen on request', async ({ page }) => {
  const lab = await openLab(page, LADDER, SMALL)
  await climb(page, lab, ['python-zip', 'python-regex'])
  const table = lab.root.getByRole('table')
  await expect(table.getByRole('row')).toHaveCount(3)
  const hidden = lab.root.locator('.visually-hidden:has(> table)')
  await expect(hidden).toHaveCount(1)

  await lab.button('Table').click()
  await expect(hidden).toHaveCount(0)
  await expect(lab.button('Table')).toHaveAttribute('aria-pressed', 'true')
  await expect(lab.row('python-zip').getByRole('cell')).toContainText([/\d\s[nµm]?s/, / to /, '', '', 'baseline', /\d/, 'zip'])
  await lab.button('Table').click()
  await expect(hidden).toHaveCount(1)
})

test('The JSON button gives the recording before the first press, and the live report after it', async ({ page }) => {
  const lab = await openLab(page, COUNTING, SMALL)
  const downloaded = async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), lab.button('JSON').click()])
    expect(download.suggestedFilename()).toMatch(/^doubles-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(?:\.\d+)?Z\.json$/)
    return parseReport(await readFile(await download.path(), 'utf8'), download.suggestedFilename())
  }
  expect(await downloaded()).toMatchObject({ origin: 'recorded' })
  await step(page, COUNTING, 1)
  await expectDone(lab, { 'js-swar': 'live' })
  expect(await downloaded()).toEqual(await reportOf(lab))
})

test('Another size makes the result stale, and Run measures it again', async ({ page }) => {
  const lab = await openLab(page, COUNTING, SMALL)
  await step(page, COUNTING, 1)
  await expectDone(lab, { 'js-swar': 'live' })

  await lab.size.selectOption('10000')
  await expect(lab.status).toHaveText('Stale: measured at n = 1,000')
  await expect(lab.badge).toHaveText('STALE')
  await expect(lab.row('js-swar')).toHaveAttribute('data-state', 'stale')
  await expect(lab.root.locator('script[data-report]')).toHaveCount(0)

  await lab.button('Run').click()
  await expectDone(lab, { 'js-swar': 'live', 'rust-simd': 'live' })
  expect(await reportOf(lab)).toMatchObject({ input: { size: 10_000 } })

  const { at } = await reportOf(lab)
  await lab.button('Run again').click()
  await expect.poll(async () => (await reportOf(lab)).at).not.toBe(at)
  await expectDone(lab, { 'js-swar': 'live', 'rust-simd': 'live' })
})

test('Cancel stops a run and gives the recording back, and Run works again', async ({ page }) => {
  const lab = await openLab(page, DEBUG, LONG)
  await step(page, DEBUG, 1)
  await expectStatus(lab, /warming|measuring/)
  await lab.button('Cancel').click()
  await expectStatus(lab, 'cancelled')
  await expect(lab.status).toHaveText('Cancelled: unfinished results are dropped')
  await expect(lab.badge).toHaveText('RECORDED')
  await expect(lab.row('pyo3-debug')).toHaveAttribute('data-state', 'recorded')
  await expect(lab.root.locator('script[data-report]')).toHaveCount(0)

  await lab.size.selectOption('1000')
  await lab.button('Run').click()
  await expectDone(lab, { 'python-zip': 'live', 'pyo3-debug': 'live', 'pyo3-chars': 'live' })
})

test('The keys r and Escape run and cancel', async ({ page }) => {
  const lab = await openLab(page, DEBUG, LONG)
  await page.keyboard.press('r')
  await page.waitForURL('**/*clicks=1*')
  await expectBusy(lab)
  await page.keyboard.press('Escape')
  await expectStatus(lab, 'cancelled')
})
