import type { Machine } from './chromium.ts'
import { describe, expect, it } from 'vitest'
import { findChromium } from './chromium.ts'

/** A machine on which these programs lie, some of which start. */
function machine(programs: Record<string, 'starts' | 'broken'>, env: Machine['env'] = {}, playwright?: string): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    exists: path => path in programs,
    starts: async path => programs[path] === 'starts',
    playwrightPath: async () => playwright,
  }
}

describe('findChromium', () => {
  it('takes the one that CHROMIUM names before any other', async () => {
    const found = await findChromium(machine({ '/opt/c': 'starts', '/usr/bin/chromium': 'starts' }, { CHROMIUM: '/opt/c' }))
    expect(found).toEqual({ path: '/opt/c', from: 'CHROMIUM' })
  })

  it('says so when the named one does not start, instead of taking another', async () => {
    await expect(findChromium(machine({ '/usr/bin/chromium': 'starts' }, { CHROMIUM: '/nowhere' })))
      .rejects
      .toThrow('CHROMIUM is "/nowhere", which does not start.')
  })

  it('takes the system\'s', async () => {
    expect(await findChromium(machine({ '/usr/bin/google-chrome': 'starts' }))).toEqual({ path: '/usr/bin/google-chrome', from: 'system' })
  })

  it('passes over one that does not start', async () => {
    const found = await findChromium(machine({ '/usr/bin/chromium': 'broken', '/cache/chrome': 'starts' }, {}, '/cache/chrome'))
    expect(found).toEqual({ path: '/cache/chrome', from: 'playwright' })
  })

  it('finds none where there is none, nor a download that lacks its libraries', async () => {
    expect(await findChromium(machine({}, {}, '/cache/chrome'))).toBeUndefined()
    expect(await findChromium(machine({ '/cache/chrome': 'broken' }, {}, '/cache/chrome'))).toBeUndefined()
  })
})
