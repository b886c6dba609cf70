/** The `test` of every file that looks at the deck: what goes wrong in the console fails it, and so does a request to elsewhere. */
import type { Watched } from './stage'
import { test as base, expect } from '@playwright/test'
import { mountNearSlidesOnly, watch } from './stage'

interface Options {
  /** Console errors that belong to what is tested. */
  expectedErrors: RegExp[]
  /** The deck mounts all its slides after a while, which takes a second or two of the machine: only where that is looked at. */
  mounts: 'near' | 'all'
}

export const test = base.extend<Options & { watched: Watched }>({
  expectedErrors: [[], { option: true }],
  mounts: ['near', { option: true }],
  context: async ({ context, mounts }, use) => {
    if (mounts === 'near')
      await mountNearSlidesOnly(context)
    await use(context)
  },
  watched: [async ({ page, baseURL, expectedErrors }, use) => {
    const watched = watch(page, new URL(baseURL!).origin)
    await use(watched)
    // A file that is still loading when the test is over does not matter.
    if (!page.isClosed())
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    const errors = watched.errors.filter(error => !expectedErrors.some(expected => expected.test(error)))
    expect({ ...watched, errors }).toEqual({ foreign: [], errors: [] })
  }, { auto: true }],
})
