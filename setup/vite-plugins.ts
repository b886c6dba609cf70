import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineVitePluginsSetup } from '@slidev/types'
import { marksOf } from '../components/timescale/marks.ts'

const RECORDED_MARKS = 'virtual:recorded-marks'
const FOLDER = 'public/recorded'

/** All recorded medians as one small module: the cover draws them at once, and none of what else the recordings hold. */
const recordedMarks = {
  name: 'recorded-marks',
  resolveId: (id: string) => id === RECORDED_MARKS ? `\0${id}` : undefined,
  load(id: string) {
    if (id !== `\0${RECORDED_MARKS}`)
      return undefined
    const files = readdirSync(FOLDER).filter(file => file.endsWith('.json')).sort()
    const marks = files.flatMap(file => marksOf(basename(file, '.json'), readFileSync(join(FOLDER, file), 'utf8')))
    return `export default ${JSON.stringify(marks)}`
  },
}

/**
 * Keeps the /print route in a build, which Slidev leaves out unless the build itself exports a PDF: `npm run export`
 * prints what is presented, and anyone may print the deck from the browser.
 */
export default defineVitePluginsSetup(() => [{
  name: 'print-route',
  config: () => ({ define: { __SLIDEV_FEATURE_PRINT__: 'true' } }),
}, {
  // For the pre-flight slide: a request for what is not there would be an error in the console.
  name: 'has-compiler',
  config: () => ({ define: { __DECK_HAS_COMPILER__: String(existsSync('public/rustc/index.json')) } }),
}, recordedMarks])
