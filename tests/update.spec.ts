/** Another build on the server: a deck that is open keeps its own until somebody presses, and opens without any server. */
import type { BrowserContext, Page } from '@playwright/test'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { ensureDeck } from '../scripts/lib/deck'
import { serve } from '../scripts/lib/serve'
import { mountNearSlidesOnly, slideSelector } from './support/stage'

const OWN = ['index.html', 'sw.js']

let root: string
test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'update-'))
})
test.afterEach(() => rmSync(root, { recursive: true }))

/** The built deck with another page: its title is `name`, and the service worker's list has its length. */
function buildNamed(deck: string, name: string): string {
  const folder = mkdtempSync(join(root, 'build-'))
  for (const file of readdirSync(deck).filter(file => !OWN.includes(file)))
    symlinkSync(join(deck, file), join(folder, file))
  const page = readFileSync(join(deck, 'index.html'), 'utf8').replace('<head>', `<head><meta name="build" content="${name}">`)
  writeFileSync(join(folder, 'index.html'), page)
  const worker = readFileSync(join(deck, 'sw.js'), 'utf8')
    .replace(/\{"bytes":\d+,"revision":"\w+","url":"index.html"\}/, `{"bytes":${page.length},"revision":"${name}","url":"index.html"}`)
  expect(worker, 'the page is in the list').toContain(`"revision":"${name}"`)
  writeFileSync(join(folder, 'sw.js'), worker)
  return folder
}

const buildOf = (page: Page) => page.locator('meta[name="build"]').getAttribute('content')

async function opened(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/1?python=later`)
  await page.locator('html[data-offline="ready"]').waitFor({ state: 'attached' })
  return page
}

test('A newer build waits for a press, and opens without a server in a restarted browser', async ({ contextOptions, launchOptions }) => {
  const deck = await ensureDeck({ entry: 'workshop.md' })
  const options = { ...contextOptions, ...launchOptions, serviceWorkers: 'allow' } as const
  const browse = () => chromium.launchPersistentContext(join(root, 'profile'), options)
  const older = await serve(buildNamed(deck, 'older'))
  const { port, url } = older
  const context = await browse()
  await mountNearSlidesOnly(context)
  const page = await opened(context, url)
  await older.close()
  const newer = await serve(buildNamed(deck, 'newer'), { port })

  await test.step('The old one goes on, reloaded too, and says that another one waits', async () => {
    await page.reload()
    await expect(page.locator('[data-newer-build]')).toBeVisible()
    await page.evaluate(() => Object.assign(window, { sameDocument: true }))
    await page.keyboard.press('ArrowRight')
    await page.waitForURL('**/2**')
    const other = await opened(context, url)
    expect(await buildOf(other)).toBe('older')
    await other.close()
    expect(await page.evaluate(() => 'sameDocument' in window), 'nothing was reloaded').toBe(true)
  })

  await test.step('A press on the pre-flight slide takes it', async () => {
    await page.keyboard.press('0')
    await expect(page.locator('[data-check="build"]')).toHaveAttribute('data-level', 'amber')
    await page.locator('[data-take-over]').click()
    await page.waitForFunction(() => document.querySelector('meta[name="build"]')?.getAttribute('content') === 'newer')
    await page.locator('html[data-offline="ready"]').waitFor({ state: 'attached' })
  })

  await test.step('It opens without the server, after the browser was restarted', async () => {
    await newer.close()
    await context.close()
    const again = await browse()
    const restarted = await again.newPage()
    await restarted.goto(`${url}/3?python=later`)
    await restarted.locator(`${slideSelector(3)} .deck-slide`).waitFor()
    expect(await buildOf(restarted)).toBe('newer')
    expect(await restarted.evaluate(() => crossOriginIsolated)).toBe(true)
    await again.close()
  })
})
