import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { HEADERS, ISOLATION, PAGE_POLICY } from './components/offline/headers.ts'

export default defineConfig({
  server: { headers: ISOLATION },
  preview: { headers: HEADERS },
  worker: { format: 'es' },
  // Found only when a slide with a chart is opened, they would reload the page, in the middle of an export too.
  optimizeDeps: {
    exclude: ['pyodide', '@astral-sh/ruff-wasm-web'],
    include: ['echarts/core', 'echarts/charts', 'echarts/components', 'echarts/renderers', 'vue-echarts', '@bjorn3/browser_wasi_shim'],
  },
  plugins: [
    {
      name: 'content-security-policy',
      apply: 'build',
      // Before anything that it rules: the policy holds for what comes after it.
      transformIndexHtml: () => [{
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', 'content': PAGE_POLICY },
        injectTo: 'head-prepend',
      }],
    },
    // Slidev's own `pwa: true` leaves out wasm and json and does not serve /presenter offline.
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'components/offline',
      filename: 'sw.ts',
      // components/offline/useOffline.ts does.
      injectRegister: false,
      manifest: {
        name: 'Rust & Python: a match, measured',
        short_name: 'a match, measured',
        display: 'standalone',
        icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      injectManifest: {
        globPatterns: ['**/*.{html,js,mjs,css,svg,png,woff2,wasm,json,whl,zip,bin}', '{python,rustc}/**/*'],
        // A build makes it of index.html for hosts that ask for it.
        globIgnores: ['404.html'],
        // Python's snapshot and a compiler are large.
        maximumFileSizeToCacheInBytes: 256 * 2 ** 20,
        // The service worker tells how far it has come.
        manifestTransforms: [async manifest => ({ manifest: manifest.map(entry => ({ ...entry, bytes: entry.size })), warnings: [] })],
      },
    }),
  ],
})
