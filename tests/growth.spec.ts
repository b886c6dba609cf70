/** The growth chart as a presenter uses it: by arrow keys, by its buttons, with a guess, in two windows and in print. */
import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { meetingOf } from '../bench/growth/crossing'
import { parseGrowth, reportsOf } from '../bench/growth/recording'
import { curvesOf } from '../bench/growth/state'
import { formatEstimatedRatio } from '../components/chart/format'
import { compareInputs } from '../components/growth/growth-compare'
import { meetingWords } from '../components/growth/growth-words'
import { openPrint } from '../scripts/export/print'
import { readDeck, slideWith } from './support/deck'
import { BRIEFLY } from './support/lab'
import { slideSelector, step } from './support/stage'
import { test } from './support/test'

/** A limit for what hangs, not a measure. */
const RUN_WITHIN = { timeout: 60_000 }
/** Three sizes that take a moment each. */
const SMALL = 'growth-lanes=rust-simd,rust-grid&growth-sizes=10,100,1000'
/** Every pair of that many points: the first size takes longer than a test needs to interrupt it. */
const LONG = 'growth-lanes=rust-simd,rust-grid&growth-sizes=100000,200000'

const deck = await readDeck()
const CROSSING = slideWith(deck, 'between="rust-simd,rust-grid" />')
const DATA = slideWith(deck, 'then="clusters" emphasis')

interface OnSlide {
  no: number
  root: Locator
  status: Locator
  badge: Locator
  chart: Locator
  table: Locator
  guess: Locator
  marker: Locator
  title: Locator
  button: (name: string) => Locator
}

function growthOn(page: Page, no: number, within = slideSelector(no)): OnSlide {
  const root = page.locator(`${within} [data-growth]`)
  return {
    no,
    root,
    status: root.getByRole('status'),
    badge: root.locator('[data-badge]'),
    chart: root.locator('[data-chart="growth"]'),
    table: root.getByRole('table'),
    guess: root.getByRole('textbox'),
    marker: root.getByRole('slider'),
    title: page.locator(`${within} h1`),
    button: name => root.getByRole('button', { name, exact: true }),
  }
}

async function open(page: Page, no: number, query = ''): Promise<OnSlide> {
  await page.goto(`/${no}?${['clicks=0', query, BRIEFLY].filter(Boolean).join('&')}`)
  const growth = growthOn(page, no)
  await growth.root.waitFor({ state: 'attached' })
  return growth
}

const expectStatus = ({ root }: OnSlide, status: string) => expect(root).toHaveAttribute('data-status', status, RUN_WITHIN)

async function growthOf({ root }: OnSlide) {
  return parseGrowth(await root.locator('script[data-growth-report]').textContent(RUN_WITHIN), 'the slide')
}

/** Presses Cancel as soon as the status begins so: from here the press might come after the last size. */
async function cancelAt(page: Page, { root }: OnSlide, status: string): Promise<void> {
  await page.waitForFunction(([root, status]) => {
    const isThere = root!.querySelector('[role="status"]')!.textContent.replaceAll('\u00A0', ' ').trim().startsWith(status)
    if (isThere)
      [...root!.querySelectorAll('button')].find(button => button.textContent.trim() === 'Cancel')!.click()
    return isThere
  }, [await root.elementHandle(), status] as const, RUN_WITHIN)
}

for (const [name, no] of Object.entries({ CROSSING, DATA })) {
  test(`Before the first press: ${name} shows the recording, and measures nothing`, async ({ page }) => {
    const growth = await open(page, no)
    await expect(growth.status).toHaveText('Recorded. Press Run.')
    await expect(growth.badge).toHaveText('RECORDED')
    await expect(growth.chart).toHaveAttribute('data-chart-state', 'ready')
    await expectStatus(growth, 'idle')
    await expect(growth.root.locator('script[data-growth-report]')).toHaveCount(0)
  })
}

test('Clicks measure three sizes, tell the crossing, then the exponents; nothing is told before', async ({ page }) => {
  const growth = await open(page, CROSSING, SMALL)
  await expect(growth.title).toHaveText('The lines cross somewhere: take a guess')
  await expect(growth.chart).not.toHaveAttribute('aria-label', /overtakes|grows|crossing/)
  await step(page, CROSSING, 1)
  await expectStatus(growth, 'done')
  await expect(growth.badge).toHaveText('LIVE')
  const measured = await growthOf(growth)
  expect(measured).toMatchObject({ workload: 'distances', variant: '', seed: 1 })
  expect(measured.points.map(({ size }) => size)).toEqual([10, 100, 1000])
  for (const { reports: [report] } of measured.points) {
    expect(report).toMatchObject({
      engines: [{ isolated: true }],
      implementations: [
        { id: 'rust-simd', outcome: 'measured' },
        { id: 'rust-grid', outcome: 'measured' },
      ],
    })
  }
  await expect(growth.chart).toHaveAttribute('data-marks', '6')

  await step(page, CROSSING, 2)
  const curves = curvesOf(reportsOf(measured), { seed: 1 })
  const told = meetingWords(meetingOf(curves.get('rust-simd')!, curves.get('rust-grid')!), 'Rust SIMD (all pairs)', 'Rust (grid)').sentence
  expect(told).toMatch(/ overtakes |^No (?:clear )?crossing/)
  await expect(growth.root.locator('[data-sentence]')).toHaveText(told)
  expect(await growth.chart.getAttribute('aria-label')).toContain(told)
  await step(page, CROSSING, 3)
  await expect(growth.chart).toHaveAttribute('aria-label', /grows as n\^/)

  await page.keyboard.press('ArrowRight')
  await page.waitForURL(url => url.pathname === `/${CROSSING + 1}`)
})

test('Cancel keeps the sizes that were finished, and Run goes on from there', async ({ page }) => {
  const growth = await open(page, CROSSING, 'growth-lanes=rust-grid,rust-auto&growth-sizes=10,100,100000')
  await step(page, CROSSING, 1)
  await cancelAt(page, growth, 'n = 100,000')
  await expectStatus(growth, 'cancelled')
  await expect(growth.status).toHaveText('Cancelled: finished sizes are kept')
  const before = await growthOf(growth)
  expect(before.points.map(({ size }) => size)).toEqual([10, 100])
  const [download] = await Promise.all([page.waitForEvent('download'), growth.button('JSON').click()])
  expect(download.suggestedFilename()).toMatch(/^distances-growth-\d{4}-\d\d-\d\dT[\d.-]+Z\.json$/)
  expect(parseGrowth(await readFile(await download.path(), 'utf8'), download.suggestedFilename())).toEqual(before)

  await page.keyboard.press('r')
  await expectStatus(growth, 'done')
  const after = await growthOf(growth)
  expect(after.points.map(({ size }) => size)).toEqual([10, 100, 100_000])
  expect(after.points.slice(0, 2)).toEqual(before.points)
})

test('Escape stops, and so does leaving the slide', async ({ page }) => {
  const growth = await open(page, CROSSING, LONG)
  await step(page, CROSSING, 1)
  await expectStatus(growth, 'measuring')
  await page.keyboard.press('Escape')
  await expectStatus(growth, 'cancelled')
  await page.keyboard.press('r')
  await expectStatus(growth, 'measuring')
  await page.keyboard.press('ArrowDown')
  await expectStatus(growth, 'cancelled')
})

test('A guess is typed, walked to or dragged, drawn, and held beside the crossing; the slides keep still meanwhile', async ({ page }) => {
  const growth = await open(page, CROSSING)
  await expect(growth.marker).toHaveAttribute('aria-valuetext', 'no guess yet')
  const { x, y, width, height } = (await growth.marker.boundingBox())!
  await page.mouse.move(x + 20, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.up()
  // Halfway between 10 and 100,000 on a log axis.
  await expect(growth.marker).toHaveAttribute('aria-valuetext', 'n = 1,000')
  await expect(growth.guess).toHaveValue('1,000')
  await expect(growth.marker).not.toBeFocused()
  await growth.marker.press('ArrowRight')
  await expect(growth.guess).toHaveValue('2,000')
  await growth.marker.press('Escape')
  await expect(growth.guess).toHaveValue('')
  await growth.guess.fill('many')
  await expect(growth.guess).toHaveAttribute('aria-invalid', 'true')
  await growth.guess.fill('1k')
  await expect(growth.chart.getByText('you: 1,000')).toHaveCount(1)
  await growth.guess.press('ArrowUp')
  await expect(growth.guess).toHaveValue('2,000')
  await growth.guess.press('ArrowRight')
  expect(new URL(page.url()).searchParams.get('clicks')).toBe('0')
  await growth.guess.press('Enter')
  await expect(growth.guess).not.toBeFocused()

  await step(page, CROSSING, 1)
  await expect(growth.marker).toHaveCount(0)
  await growth.button('Cancel').click()
  await step(page, CROSSING, 2)
  await expect(growth.root.locator('[data-guess]')).toHaveText(/^You said 2,000/)
})

test('The table has the chart\'s figures, is there for screen readers, and buttons give the arrow keys back', async ({ page }) => {
  const growth = await open(page, DATA)
  await expect(growth.table.getByRole('columnheader')).toHaveCount(4)
  await expect(growth.table.getByRole('row')).toHaveCount(6)
  await expect(growth.root.locator('.visually-hidden:has(> table)')).toHaveCount(1)
  await growth.button('Table').click()
  await expect(growth.root.locator('.visually-hidden:has(> table)')).toHaveCount(0)
  await expect(growth.table.locator('[data-size="1000"] td').first()).toHaveText(/\d\s[nµm]?s\s±/)
  await growth.button('Table').click()
  await step(page, DATA, 1)
  await expectStatus(growth, 'measuring')
})

test('A press of the menu shows another kind of input, recorded or not', async ({ page }) => {
  const growth = await open(page, DATA)
  const menu = growth.root.getByRole('combobox', { name: 'Kind of input' })
  await menu.selectOption('clusters')
  await expect(growth.root).toHaveAttribute('data-variant', 'clusters')
  await expect(growth.badge).toHaveText('RECORDED')
  await step(page, DATA, 1)
  await expect(growth.root).toHaveAttribute('data-variant', '')
})

test('Clicks measure one kind of input, then the other, and compare the two', async ({ page }) => {
  const growth = await open(page, DATA, 'growth-sizes=10,100')
  await step(page, DATA, 1)
  await expectStatus(growth, 'done')
  const uniform = await growthOf(growth)
  await step(page, DATA, 2)
  await expect(growth.root).toHaveAttribute('data-variant', 'clusters')
  await expect.poll(async () => (await growthOf(growth)).variant, RUN_WITHIN).toBe('clusters')
  await expectStatus(growth, 'done')
  const clusters = await growthOf(growth)
  await step(page, DATA, 3)
  const sides = [uniform, clusters].map(one => ({ reports: reportsOf(one), kind: { seed: 1, variant: one.variant || undefined } }))
  const { size, ratio, verdict } = compareInputs('rust-grid', sides[0]!, sides[1]!)!
  expect(size).toBe(100)
  const sentence = growth.root.locator('[data-sentence]')
  await expect(sentence).toContainText(
    verdict === 'no-difference' ? 'Rust (grid): no clear difference on ' : `Rust (grid) takes ${formatEstimatedRatio(ratio)} as long on `,
  )
  await expect(sentence).toContainText(/clusters.*, n\s=\s100$/)
})

test('A press in one window measures once, and both windows show it', async ({ page }) => {
  const audience = await open(page, CROSSING, SMALL)
  const other = await page.context().newPage()
  await other.goto(`/presenter/${CROSSING}?clicks=0&${SMALL}&${BRIEFLY}`)
  const presenter = growthOn(other, CROSSING, `.grid-section.main [data-slidev-no="${CROSSING}"]`)
  await presenter.root.waitFor({ state: 'attached' })
  await other.keyboard.press('ArrowRight')
  await expectStatus(audience, 'done')
  await expectStatus(presenter, 'done')
  expect(await growthOf(presenter)).toEqual(await growthOf(audience))
})

test.describe('without a recording', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('The slide says what is missing, and can measure all the same', async ({ page }) => {
    await page.route('**/recorded/distances-growth*.json', route => route.fulfill({ status: 404 }))
    const growth = await open(page, CROSSING, SMALL)
    await expect(growth.root.getByRole('alert')).toContainText('The recording is not there: status 404')
    await step(page, CROSSING, 1)
    await expectStatus(growth, 'done')
    await expect(growth.chart).toHaveAttribute('data-marks', '6')
  })

  test('A broken recording is named with its field', async ({ page }) => {
    await page.route('**/recorded/distances-growth.json', route => route.fulfill({ json: { schema: 3 } }))
    const growth = await open(page, CROSSING)
    await expect(growth.root.getByRole('alert')).toContainText('schema: is 3')
  })
})

test('Print shows the recording, to the last click, and the guess that another window was given', async ({ page, baseURL }) => {
  const other = await open(await page.context().newPage(), CROSSING)
  await other.guess.fill('2000')
  const printed = await openPrint(page as never, baseURL!)
  const slide = printed.find(({ no }) => no === CROSSING)!
  expect(slide.charts).toEqual([{ name: 'growth', state: 'ready', marks: slide.charts[0]!.marks }])
  expect(slide.charts[0]!.marks).toBeGreaterThan(20)
  expect(slide.title).not.toContain('somewhere')
  const chart = page.locator(`[id^="${String(CROSSING).padStart(3, '0')}-"] [data-chart="growth"]`)
  await expect(chart).toHaveAttribute('data-origin', 'recorded')
  await expect(chart).toHaveAttribute('data-reveal', 'growth')
  await expect(chart.getByText('you: 2,000')).toHaveCount(1)
})
