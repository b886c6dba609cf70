/** The failure drills, each with the test that plays it: a drill whose test is renamed or removed is missed here. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../scripts/lib/paths.ts'

type Place = readonly [file: string, test: string]

const DRILLS: Readonly<Record<string, readonly Place[]>> = {
  'a worker is killed in a run': [
    ['bench/runtimes/runtimes.test.ts', 'fails what is open when the worker has an %s'],
    ['tests/distances.spec.ts', 'a thread of the pool that dies fails its lane alone, and the next run has another'],
  ],
  'Python\'s worker is killed': [
    ['tests/python.spec.ts', 'whose worker dies in the middle of a run fails clearly, and the next run works'],
  ],
  'a module of WebAssembly is missing or truncated': [
    ['tests/lab-trouble.spec.ts', ': its lane says so and has no dot, the others continue'],
  ],
  'a file is of another build': [['components/offline/store.test.ts', 'is another build\\\'s']],
  'a recording is broken, or of an unknown schema': [
    ['tests/lab-trouble.spec.ts', ': the reason is in the chart\'s place, Run works, the deck goes on'],
    ['tests/lab-trouble.spec.ts', 'is of another schema'],
  ],
  'a wheel has a wrong hash': [['bench/runtimes/python/fetching.test.ts', 'The file is not the one that was built: its sha256 differs']],
  'the storage is full': [['components/offline/store.test.ts', 'keeps what fits where the browser gives no more room, and says so']],
  'the storage is denied': [
    ['components/offline/store.test.ts', 'says so where the browser denies its storage'],
    ['tests/drills.spec.ts', 'the deck shows, measures and goes on'],
  ],
  'the window is hidden in a run': [
    ['tests/lab-trouble.spec.ts', 'A page that is hidden while it measures: the run is void, says so, and can be repeated'],
  ],
  'the laptop was asleep': [
    ['bench/session/session.trouble.test.ts', 'but a machine that slept for twenty minutes in a round loses that round'],
  ],
  'the deck is open in a second window': [
    ['tests/windows.spec.ts', 'measures once, and both windows show it'],
    ['tests/windows.spec.ts', 'When the window that measured is closed, the other one takes over, and measures nothing again'],
  ],
  'the service worker is of an older build': [
    ['tests/update.spec.ts', 'A newer build waits for a press, and opens without a server in a restarted browser'],
  ],
  'zoom 200%': [['tests/drills.spec.ts', 'leaves the whole slide in the window']],
  'keyboard only': [
    ['tests/talk.spec.ts', 'The talk walks through by keyboard'],
    ['tests/cell.spec.ts', 'is the editor\\\'s while it has the focus, and the slides\\\' after Escape'],
  ],
  'a screen reader': [
    ['tests/look.spec.ts', 'what a label or a description names is there once'],
    ['tests/lab.spec.ts', 'The table has the chart\\\'s figures, is there for screen readers, and is seen on request'],
  ],
  'two presses at once': [['components/lab/store.test.ts', 'is measured once, though both are told']],
  'clicks that are faster than a run': [['tests/smoke.spec.ts', 'The workshop walks through by keyboard without an error']],
  'the projector is unplugged': [
    ['tests/drills.spec.ts', 'A projector that is plugged in or out in a run: the slide fits the new window, and the run goes on'],
  ],
  'a lane answers wrongly, late or twice': [
    ['components/chart/faults.test.ts', 'seeded faults: none is charted, listed as agreeing, or printed'],
    ['tests/lab-trouble.spec.ts', 'A wrong answer is told beside the right one, and never timed or charted'],
  ],
  'the browser does not isolate, has no SIMD, no WebAssembly': [
    ['tests/lab-trouble.spec.ts', 'that does not isolate the page measures with a coarse timer, and says so'],
    ['tests/lab-trouble.spec.ts', 'without SIMD leaves its lanes out, and times the others'],
    ['tests/lab-trouble.spec.ts', 'without WebAssembly shows the recording, step by step, and cannot run'],
  ],
}

it.each(Object.entries(DRILLS))('%s: there is a test of it', (_, places) => {
  for (const [file, name] of places)
    expect(readFileSync(join(ROOT, file), 'utf8').includes(name), `${file}: ${name}`).toBe(true)
})
