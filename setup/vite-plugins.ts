import { defineVitePluginsSetup } from '@slidev/types'

/**
 * Keeps the /print route in a build, which Slidev leaves out unless the build itself exports a PDF: `npm run export`
 * prints what is presented, and anyone may print the deck from the browser.
 */
export default defineVitePluginsSetup(() => [{
  name: 'print-route',
  config: () => ({ define: { __SLIDEV_FEATURE_PRINT__: 'true' } }),
}])
