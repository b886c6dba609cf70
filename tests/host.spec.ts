/** A static host that sends no headers and knows no routes: Python's own. The service worker adds what is missing, at the second visit. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { ensureDeck } from '../scripts/lib/deck'
import { freePort } from '../scripts/lib/serve'
import { expectDone, openLab, reportOf, WASM } from './support/lab'
import { mountNearSlidesOnly, slideSelector, step } from './support/stage'

/** Serves a folder as anybody would, and says where; `undefined` without Python. */
async function pythonServer(folder: string) {
  const port = await freePort()
  const args = ['-u', '-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', folder]
  const server = spawn('python3', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const began = await Promise.race([once(server.stdout, 'data').then(() => true), once(server, 'error').then(() => false)])
  return began ? { url: `http://localhost:${port}`, close: () => server.kill() } : undefined
}

test('A host without headers: readable at the first visit, isolated and at every address from the second', async ({ browser }) => {
  const server = await pythonServer(await ensureDeck({ entry: 'workshop.md' }))
  test.skip(!server, 'no Python here')
  const context = await browser.newContext({ baseURL: server!.url, serviceWorkers: 'allow' })
  await mountNearSlidesOnly(context)
  const page = await context.newPage()
  try {
    await page.goto('/?python=later')
    await page.locator(`${slideSelector(1)} .deck-slide`).waitFor()
    await page.keyboard.press('0')
    await expect(page.locator('[data-check="isolation"]')).toHaveAttribute('data-level', 'amber')
    await expect(page.locator('[data-advice="isolation"]')).toContainText('reload once')
    await page.locator('html[data-offline="ready"]').waitFor({ state: 'attached' })

    const lab = await openLab(page, WASM, 'size=1000')
    expect(await page.evaluate(() => crossOriginIsolated), 'the second visit').toBe(true)
    await step(page, WASM, 1)
    await expectDone(lab, { 'js-chars': 'live' })
    expect((await reportOf(lab)).engines.every(({ isolated }) => isolated)).toBe(true)
  }
  finally {
    await context.close()
    server!.close()
  }
})
