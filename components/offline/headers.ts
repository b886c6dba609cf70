/** What every page and worker of the deck is served with, by our own server and, on a host that sends no headers, by the service worker. */

/** Isolation makes the clock finer (5 instead of 100 µs in Chromium) and allows threads. */
export const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/**
 * What a page and its workers may load: the deck's own files. `style-src 'unsafe-inline'` is Slidev's and Vue's, which place and scale
 * slides by style attributes; `data:` images are its icons, `blob:` what a slide downloads. WebAssembly is compiled, no text is evaluated.
 */
const CONTENT = [
  'default-src \'self\'',
  'script-src \'self\' \'wasm-unsafe-eval\'',
  'style-src \'self\' \'unsafe-inline\'',
  'img-src \'self\' data: blob:',
  'object-src \'none\'',
  'base-uri \'none\'',
  'form-action \'none\'',
]

/** In the built page itself, for hosts that send no headers; who may frame a page is for a header alone. */
export const PAGE_POLICY = CONTENT.join('; ')

/** With every answer of our server, and of the service worker. */
export const HEADERS = {
  ...ISOLATION,
  'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const
