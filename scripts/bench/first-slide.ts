/** How soon the first slide shows, compared with a new Slidev starter deck that is built and served the same way. */
import type { Browser } from 'playwright-core'
import type { Target } from './targets.ts'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { estimateMedian, pairedRatio } from '../../bench/statistics/estimates.ts'
import { ensureChromium, launchOptions } from '../lib/chromium.ts'
import { ensureDeck } from '../lib/deck.ts'
import { inRoot, packageBin } from '../lib/paths.ts'
import { must } from '../lib/run.ts'
import { serve } from '../lib/serve.ts'
import { formatMs } from '../lib/table.ts'
import { targetLine } from './targets.ts'

const ALLOWED = 1.3

/** Slidev's own starter, as `slidev` writes it for a new user. In the repository, so that it finds the packages. */
async function ensureStarter(): Promise<string> {
  const folder = inRoot('.cache', 'starter')
  const built = `${folder}/dist`
  if (existsSync(`${built}/index.html`))
    return built
  console.log('Building Slidev\'s starter deck …')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await copyFile(inRoot('node_modules', '@slidev', 'cli', 'template.md'), `${folder}/slides.md`)
  const problem = 'Slidev\'s starter deck does not build'
  await must(packageBin('slidev'), ['build', 'slides.md', '--out', 'dist'], { cwd: folder, problem })
  return built
}

/** In the page: when the browser first painted text or a picture. */
const firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime

/** From navigation to the first slide in sight, with nothing cached: its title has a box, and the browser has painted. */
async function load(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    // A picture that the starter fetches from elsewhere would time the network.
    await page.route(address => !address.href.startsWith(url), route => route.abort())
    await page.goto(url, { waitUntil: 'commit' })
    const shown = await page.waitForFunction(() => {
      const title = document.querySelector('.slidev-page-1 h1')
      return title && title.getClientRects().length > 0 ? performance.now() : 0
    }, undefined, { polling: 'raf' })
    return Math.max(await shown.jsonValue(), await page.evaluate(firstPaint) ?? 0)
  }
  finally {
    await context.close()
  }
}

/** `npm run bench -- --first-slide`: the two decks take turns, after one load each that doesn't count. */
export async function measureFirstSlide(runs: number): Promise<Target[]> {
  const [own, starter] = [await serve(await ensureDeck()), await serve(await ensureStarter())]
  const browser = await chromium.launch(launchOptions((await ensureChromium()).path))
  const times: [number[], number[]] = [[], []]
  try {
    for (let turn = 0; turn <= runs; turn++) {
      const pair = [await load(browser, own.url), await load(browser, starter.url)] as const
      const [deck, other] = pair.map(formatMs)
      console.log(`Load ${turn} of ${runs}: this deck ${deck}, starter ${other}${turn === 0 ? ' (not counted)' : ''}`)
      if (turn > 0)
        pair.forEach((time, index) => times[index]!.push(time))
    }
  }
  finally {
    await browser.close()
    await Promise.all([own.close(), starter.close()])
  }
  const ratio = pairedRatio(...times)
  const [deck, other] = times.map(list => formatMs(estimateMedian(list).value))
  const [value, low, high] = [ratio.value, ratio.low, ratio.high].map(number => number.toFixed(2))
  console.log(`\nThis deck ${deck}, starter ${other}; ratio ${value} (${low} to ${high})`)
  const what = 'first slide, against the starter deck\'s'
  const target: Target = { what, value: ratio.value, limit: ALLOWED, unit: '×', wanted: 'at most' }
  console.log(`  ${targetLine(target)}`)
  return [target]
}
