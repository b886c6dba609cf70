/** What a speaker has to know before the talk: each fact about browser and machine as a green, amber or red line. Pure. */
import type { Failure } from '../../bench/protocol.ts'
import type { StartUp } from '../../bench/runtimes/python/python-api.ts'
import type { Offline } from '../offline/useOffline.ts'

/** Green: as it should be. Amber: the talk goes on, with what it means. Red: something to do first. */
export type Level = 'green' | 'amber' | 'red'

export interface Check {
  id: string
  name: string
  level: Level
  /** What was found, a few words. */
  found: string
  /** What it means for the talk, or what to do. */
  advice?: string
}

export interface Facts {
  /** `Chromium 156`. */
  browser: string
  isolated: boolean
  timerGrainMs: number
  wasm: 'simd' | 'plain' | 'none'
  cores: number
  /** Time per call of a loop in this page, ms, beside the recorded one. */
  spin?: { ms: number, recordedMs: number }
  /** Where the browser tells. */
  onBattery?: boolean
  /** Of the recording that the speed is compared with. */
  recorded?: { at: string, cpu: string }
  recordingFailure?: Failure
  python: StartUp
  /** Distributions that labs import and whose wheels are not there; absent where the list cannot be read. */
  missingWheels?: readonly string[]
  /** Rust's compiler for the browser; absent in a deck that was built without it. */
  compiler?: 'there' | 'missing'
  offline: Offline
  /** Windows of the deck that are seen, and whether one of them measures. */
  windows: { open: number, measuring: boolean, isThis: boolean }
  missingFonts: readonly string[]
  screen: { width: number, height: number, zoom: number }
  now: string
}

type Found = Omit<Check, 'id' | 'name'>

const green = (found: string): Found => ({ level: 'green', found })
const amber = (found: string, advice: string): Found => ({ level: 'amber', found, advice })
const red = (found: string, advice: string): Found => ({ level: 'red', found, advice })

/** In the order in which they are shown. */
export function checksOf(facts: Facts): Check[] {
  const check = (id: string, name: string, found: Found | undefined): Check[] => found ? [{ id, name, ...found }] : []
  return [
    ...check('browser', 'Browser', browser(facts)),
    ...check('isolation', 'Isolation', isolation(facts)),
    ...check('timer', 'Timer', timer(facts)),
    ...check('wasm', 'WebAssembly', wasm(facts)),
    ...check('cores', 'Cores', cores(facts)),
    ...check('speed', 'Speed', speed(facts)),
    ...check('power', 'Power', power(facts)),
    ...check('python', 'Python', python(facts)),
    ...check('wheels', 'Wheels', wheels(facts)),
    ...check('compiler', 'Rust compiler', compiler(facts)),
    ...check('offline', 'Offline', offline(facts)),
    ...check('build', 'Build', build(facts)),
    ...check('windows', 'Windows', windows(facts)),
    ...check('fonts', 'Fonts', fonts(facts)),
    ...check('screen', 'Screen', screen(facts)),
    ...check('clock', 'Clock', clock(facts)),
  ]
}

export function worst(checks: readonly Check[]): Level {
  return (['red', 'amber'] as const).find(level => checks.some(check => check.level === level)) ?? 'green'
}

function browser({ browser }: Facts): Found {
  return browser.startsWith('Chromium')
    ? green(browser)
    : amber(browser, 'The labs work; the recorded results are those of a Chromium.')
}

function isolation({ isolated }: Facts): Found {
  return isolated
    ? green('isolated')
    : amber('not isolated', 'Coarser timers, and rows with threads are left out. Open localhost or https, then reload once.')
}

/** A batch lasts 10 ms at least: a hundred of these. */
const FINE_MS = 0.1

function timer({ timerGrainMs }: Facts): Found {
  const found = timerGrainMs < 1 ? `${Number((timerGrainMs * 1000).toPrecision(2))} µs` : `${timerGrainMs.toFixed(1)} ms`
  return timerGrainMs < FINE_MS ? green(found) : amber(found, 'Coarse: batches get longer, and so does each run.')
}

function wasm({ wasm }: Facts): Found {
  if (wasm === 'none')
    return red('none', 'No lab runs here, each slide shows its recorded result. Use another browser.')
  return wasm === 'simd' ? green('with SIMD') : amber('without SIMD', 'The rows with SIMD are left out.')
}

function cores({ cores }: Facts): Found {
  return cores >= 2
    ? green(String(cores))
    : amber(String(cores), 'Rows with threads are no faster than one thread.')
}

/** Another browser's version alone can make as much of a difference. */
const SLOWER = 1.5

function speed({ spin, recorded, recordingFailure }: Facts): Found | undefined {
  if (recordingFailure)
    return red('no recording', `${recordingFailure.what}. ${recordingFailure.remedy}`)
  if (!spin || !recorded)
    return undefined
  const ratio = spin.ms / spin.recordedMs
  const found = `${ratio.toFixed(1)}× the recorded time (${recorded.cpu})`
  return ratio < SLOWER ? green(found) : amber(found, 'Slower: throttled, on battery, or busy? Close what runs beside the deck.')
}

function power({ onBattery }: Facts): Found | undefined {
  return onBattery === undefined
    ? undefined
    : onBattery ? amber('on battery', 'Many laptops slow down on battery: plug it in.') : green('plugged in')
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6)
const percent = (part: number, whole: number) => `${Math.floor(100 * part / whole)}%`

/** The window that measures has the deck's one Python: no other can say how it is. */
function python({ python: { step, failure, loadedBytes, totalBytes }, windows: { measuring, isThis } }: Facts): Found | undefined {
  if (step === 'idle' && measuring && !isThis)
    return undefined
  if (step === 'failed')
    return red('failed', failure ? `${failure.what}. ${failure.remedy}` : 'Reload the page.')
  if (step === 'ready')
    return green('ready')
  const share = totalBytes > 0 ? `, ${percent(loadedBytes, totalBytes)}` : ''
  const found = step === 'idle' ? 'not started' : `${step}${share}`
  return amber(found, 'It starts in the window that measures; the first slide with Python waits for it.')
}

function wheels({ missingWheels }: Facts): Found {
  if (!missingWheels)
    return red('no list', 'python/index.json cannot be read: run npm start again.')
  const run = missingWheels.includes('numpy') ? 'npm run numpy' : 'npm start'
  return missingWheels.length === 0
    ? green('all there')
    : amber(`without ${missingWheels.join(', ')}`, `Their rows say so and show recorded figures. With a network: ${run}.`)
}

function compiler({ compiler }: Facts): Found | undefined {
  return compiler === 'missing' ? amber('its files are missing', 'Build the deck again: npm start.') : compiler && green('there')
}

function offline({ offline: { status, stored } }: Facts): Found {
  if (status === 'none')
    return amber('not possible here', 'Keep the server running. Browsers allow it on localhost and https.')
  if (status === 'unused')
    return amber('not a built deck', 'Present from npm start: it also opens without its server.')
  if (status === 'refused')
    return amber('could not be stored', 'Keep the server running, or free some space and reload.')
  if (!stored)
    return amber('looking', 'The service worker has not answered yet.')
  const [bytes, ofBytes] = [stored.deck.bytes + stored.later.bytes, stored.deck.ofBytes + stored.later.ofBytes]
  if (bytes === ofBytes)
    return green(`ready: 100%, ${megabytes(ofBytes)} MB`)
  const found = `${percent(bytes, ofBytes)}, ${megabytes(bytes)} of ${megabytes(ofBytes)} MB`
  if (stored.problem?.kind === 'quota')
    return amber(found, 'The browser gives no more room: the deck opens, its Python needs the server. Free some space and reload.')
  if (stored.problem)
    return amber(found, `${stored.problem.file}: ${stored.problem.message}. Keep the server running and reload.`)
  return amber(found, 'Storing: the deck opens offline already, Python follows.')
}

function build({ offline: { isNewerWaiting } }: Facts): Found | undefined {
  return isNewerWaiting
    ? amber('another one waits', 'The server has another build than this one. It takes over when you press the button, in every window.')
    : undefined
}

function windows({ windows: { open, measuring, isThis } }: Facts): Found {
  if (!measuring)
    return red(`${open}, none measures`, 'Keep a window of the deck in front, and reload it.')
  const found = `${open}, ${isThis ? 'this one' : 'another one'} measures`
  return open >= 2 ? green(found) : amber(found, 'Open the presenter\'s window: /presenter, in the same browser.')
}

function fonts({ missingFonts }: Facts): Found {
  return missingFonts.length === 0
    ? green('loaded')
    : amber(`without ${missingFonts.join(', ')}`, 'Text may be cut off. Reload; if it stays, build the deck again.')
}

/** Slidev's canvas; below that the smallest type falls under 16 px. */
const CANVAS_WIDTH = 980

function screen({ screen: { width, height, zoom } }: Facts): Found {
  const found = `${width} × ${height}, zoom ${Math.round(zoom * 100)}%`
  if (Math.abs(zoom - 1) > 0.05)
    return amber(found, 'Press Ctrl+0: the slides fit the window by themselves.')
  return width >= CANVAS_WIDTH ? green(found) : amber(found, 'Small: use full screen (f).')
}

const DAY_MS = 86_400_000

function clock({ now, recorded }: Facts): Found | undefined {
  if (!recorded)
    return undefined
  const days = Math.floor((Date.parse(now) - Date.parse(recorded.at)) / DAY_MS)
  if (days < 0)
    return red(now.slice(0, 10), `The recordings are of ${recorded.at.slice(0, 10)}, a later day: set this machine's clock.`)
  return green(`${now.slice(0, 10)}, recorded ${days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`}`)
}
