import type { Facts } from './checks.ts'
import { describe, expect, it } from 'vitest'
import { checksOf, worst } from './checks.ts'

const FULL = { bytes: 100e6, ofBytes: 100e6 }
const FINE: Facts = {
  browser: 'Chromium 156',
  isolated: true,
  timerGrainMs: 0.005,
  wasm: 'simd',
  cores: 8,
  spin: { ms: 1, recordedMs: 1 },
  onBattery: false,
  recorded: { at: '2026-11-20T10:00:00.000Z', cpu: 'AMD EPYC' },
  python: { step: 'ready', loadedBytes: 1, totalBytes: 1 },
  missingWheels: [],
  compiler: 'there',
  offline: { status: 'stored', isNewerWaiting: false, stored: { deck: { bytes: 18e6, ofBytes: 18e6 }, later: FULL } },
  windows: { open: 2, measuring: true, isThis: true },
  missingFonts: [],
  screen: { width: 1920, height: 1080, zoom: 1 },
  now: '2026-11-23T11:00:00.000Z',
}

const only = (facts: Partial<Facts>) => checksOf({ ...FINE, ...facts }).filter(({ level }) => level !== 'green')
const found = (id: string, facts: Partial<Facts> = {}) => checksOf({ ...FINE, ...facts }).find(check => check.id === id)

it('is green on a machine where all is well, without advice', () => {
  const checks = checksOf(FINE)
  expect(worst(checks)).toBe('green')
  expect(checks.filter(({ advice }) => advice)).toEqual([])
  expect(checks.map(({ id, found }) => `${id}: ${found}`)).toMatchInlineSnapshot(`
    [
      "browser: Chromium 156",
      "isolation: isolated",
      "timer: 5 µs",
      "wasm: with SIMD",
      "cores: 8",
      "speed: 1.0× the recorded time (AMD EPYC)",
      "power: plugged in",
      "python: ready",
      "wheels: all there",
      "compiler: there",
      "offline: ready: 100%, 118 MB",
      "windows: 2, this one measures",
      "fonts: loaded",
      "screen: 1920 × 1080, zoom 100%",
      "clock: 2026-11-23, recorded 3 days ago",
    ]
  `)
})

const trouble: Record<string, [Partial<Facts>, string, RegExp]> = {
  'another browser': [{ browser: 'Firefox 145' }, 'amber browser', /recorded results/],
  'a page that is not isolated': [{ isolated: false }, 'amber isolation', /threads are left out.+reload once/],
  'a coarse timer': [{ timerGrainMs: 1 }, 'amber timer', /longer/],
  'no WebAssembly': [{ wasm: 'none' }, 'red wasm', /another browser/],
  'no SIMD': [{ wasm: 'plain' }, 'amber wasm', /SIMD are left out/],
  'one core': [{ cores: 1 }, 'amber cores', /threads/],
  'a throttled machine': [{ spin: { ms: 3, recordedMs: 1.5 } }, 'amber speed', /throttled/],
  'no recording': [{ recordingFailure: { what: 'It is not JSON', where: 'x', remedy: 'Record it.' } }, 'red speed', /not JSON\. Record it/],
  'a battery': [{ onBattery: true }, 'amber power', /plug it in/],
  'Python that failed': [
    { python: { ...FINE.python, step: 'failed', failure: { what: 'The file is not there', where: 'x', remedy: 'Run: npm start' } } },
    'red python',
    /not there\. Run: npm start/,
  ],
  'Python under way': [{ python: { step: 'fetching', loadedBytes: 1, totalBytes: 4 } }, 'amber python', /waits for it/],
  'missing wheels': [{ missingWheels: ['numpy'] }, 'amber wheels', /npm run numpy/],
  'no list of wheels': [{ missingWheels: undefined }, 'red wheels', /npm start/],
  'no compiler': [{ compiler: 'missing' }, 'amber compiler', /npm start/],
  'a newer build': [{ offline: { ...FINE.offline, isNewerWaiting: true } }, 'amber build', /when you press/],
  'one window': [{ windows: { open: 1, measuring: true, isThis: true } }, 'amber windows', /\/presenter/],
  'no window that measures': [{ windows: { open: 2, measuring: false, isThis: false } }, 'red windows', /in front/],
  'a missing font': [{ missingFonts: ['IBM Plex Sans'] }, 'amber fonts', /cut off/],
  'zoom': [{ screen: { width: 1536, height: 864, zoom: 1.25 } }, 'amber screen', /Ctrl\+0/],
  'a small window': [{ screen: { width: 800, height: 600, zoom: 1 } }, 'amber screen', /full screen/],
  'a wrong clock': [{ now: '2026-01-01T00:00:00.000Z' }, 'red clock', /of 2026-11-20.+set this machine's clock/],
}

it.each(Object.entries(trouble))('tells %s, and nothing else', (_, [facts, what, advice]) => {
  const [check, ...others] = only(facts)
  expect(others).toEqual([])
  expect(`${check?.level} ${check?.id}`).toBe(what)
  expect(check?.advice).toMatch(advice)
})

it('leaves Python to the window that measures', () => {
  const idle: Partial<Facts> = { python: { step: 'idle', loadedBytes: 0, totalBytes: 0 } }
  expect(found('python', idle)).toMatchObject({ level: 'amber', found: 'not started' })
  expect(found('python', { ...idle, windows: { open: 2, measuring: true, isThis: false } })).toBeUndefined()
})

describe('offline', () => {
  const stored = (more: object) => ({ offline: { ...FINE.offline, ...more } as Facts['offline'] })

  it('tells how far it has come', () => {
    const filling = stored({ stored: { deck: FULL, later: { bytes: 0, ofBytes: 60e6 } } })
    expect(found('offline', filling)).toMatchObject({ level: 'amber', found: '62%, 100 of 160 MB' })
  })

  it('is amber where the browser gives too little room, and where a file could not be had', () => {
    const at = { deck: FULL, later: { bytes: 0, ofBytes: 60e6 } }
    const problem = { file: 'python/snapshot.bin', message: 'status 404' }
    expect(found('offline', stored({ stored: { ...at, problem: { kind: 'quota', ...problem } } })))
      .toMatchObject({ level: 'amber', advice: expect.stringContaining('no more room') })
    expect(found('offline', stored({ stored: { ...at, problem: { kind: 'file', ...problem } } })))
      .toMatchObject({ level: 'amber', advice: expect.stringContaining('python/snapshot.bin: status 404') })
  })

  it.each(['none', 'unused', 'refused', 'storing'] as const)('is amber where it is %s', (status) => {
    expect(found('offline', stored({ status, stored: undefined }))).toMatchObject({ level: 'amber', advice: expect.any(String) })
  })
})

it('leaves out what a browser does not tell, and what the deck has not', () => {
  const checks = checksOf({ ...FINE, onBattery: undefined, compiler: undefined, spin: undefined, recorded: undefined })
  expect(checks.filter(({ id }) => ['power', 'compiler', 'speed', 'clock'].includes(id))).toEqual([])
})
