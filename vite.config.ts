import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

/** Isolation makes the clock finer (5 instead of 100 µs in Chromium) and allows threads. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

export default defineConfig({
  server: { headers: isolation },
  preview: { headers: isolation },
  worker: { format: 'es' },
  // Found only when a slide with a chart is opened, they would reload the page, in the middle of an export too.
  optimizeDeps: {
    exclude: ['pyodide', '@astral-sh/ruff-wasm-web'],
    include: ['echarts/core', 'echarts/charts', 'echarts/components', 'echarts/renderers', 'vue-echarts', '@bjorn3/browser_wasi_shim'],
  },
  plugins: [
    // Slidev's own `pwa: true` leaves out wasm and json and does not serve /presenter offline.
    VitePWA({
      injectRegister: 'script',
      registerType: 'autoUpdate',
      manifest: {
        name: 'Rust & Python: a match, measured',
        short_name: 'a match, measured',
        display: 'standalone',
        icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,mjs,css,svg,png,woff2,wasm,json,whl,zip,bin}'],
        // Python's snapshot is the largest file, and the deck opens offline with it.
        maximumFileSizeToCacheInBytes: 48 * 2 ** 20,
        // The page itself comes from the server while there is one, so that a rebuilt deck shows at once.
        navigateFallback: null,
        directoryIndex: null,
        runtimeCaching: [{
          urlPattern: ({ request }) => request.mode === 'navigate',
          handler: 'NetworkFirst',
          options: { cacheName: 'pages', networkTimeoutSeconds: 3, precacheFallback: { fallbackURL: 'index.html' } },
        }, {
          // The Rust compiler, 50 MB: fetched with the first slide that needs it, and kept. Its names change with its contents.
          urlPattern: /\/rustc\/.*\.packed$/,
          handler: 'CacheFirst',
          options: { cacheName: 'rustc' },
        }],
        clientsClaim: true,
        skipWaiting: true,
      },
    }),
  ],
})
