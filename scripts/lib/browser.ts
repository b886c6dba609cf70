/** A served deck in a headless Chromium, cleaned away whatever happens. */
import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { ensureChromium, launchOptions } from './chromium.ts'
import { serve } from './serve.ts'

/** Slidev's canvas, 16:9. */
export const CANVAS = { width: 980, height: 552 } as const

export interface OpenDeck {
  page: Page
  /** Of the served deck, without a slash at its end. */
  url: string
  /** `Chromium 156`. */
  browser: string
}

export interface BrowserOptions {
  headed?: boolean
}

/** Serves the build in `folder`, opens a browser, runs `use`. */
export async function withDeck<T>(
  folder: string,
  use: (deck: OpenDeck) => Promise<T>,
  { headed = false }: BrowserOptions = {},
): Promise<T> {
  const { path } = await ensureChromium()
  const server = await serve(folder)
  try {
    const browser = await chromium.launch(launchOptions(path, !headed))
    try {
      // With a context of its own, a page can open others beside it.
      const page = await (await browser.newContext()).newPage()
      return await use({ page, url: server.url, browser: `Chromium ${browser.version().split('.')[0]}` })
    }
    finally {
      await browser.close()
    }
  }
  finally {
    await server.close()
  }
}
