/** The content policy, tried by breaking it: nothing is loaded from elsewhere, no text is run as code, in the page and in its workers. */
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { expect, test } from '@playwright/test'
import { expectChecked, openLint } from './support/lint'

/** Each returns what came of it; a policy that holds refuses all of them. */
const ATTEMPTS: Record<string, (foreign: string) => Promise<unknown> | unknown> = {
  'fetch': foreign => fetch(foreign).then(answer => answer.status),
  // It says nothing of what comes of it: what has arrived is counted.
  'a beacon': foreign => navigator.sendBeacon(foreign) && Promise.reject(new Error('sent')),
  'a web socket': foreign => new Promise((resolve, reject) => {
    const socket = new WebSocket(foreign.replace('http', 'ws'))
    socket.onopen = resolve
    socket.onerror = reject
  }),
  'an image': foreign => new Promise((resolve, reject) =>
    document.body.append(Object.assign(new Image(), { onload: resolve, onerror: reject, src: foreign }))),
  'a script': foreign => new Promise((resolve, reject) =>
    document.body.append(Object.assign(document.createElement('script'), { onload: resolve, onerror: reject, src: foreign }))),
  'a module': foreign => import(foreign),
  'a style sheet': foreign => new Promise((onload, onerror) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', onload, onerror, href: foreign }))),
  // eslint-disable-next-line no-eval
  'eval': () => (0, eval)('1 + 1'),
  // eslint-disable-next-line no-new-func
  'a function of text': () => new Function('return 2')(),
  'a module of text': () => import(['data:text/javascript', 'export default 2'].join(',')),
  'a worker of text': () => new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(2)'])))
    worker.onmessage = resolve
    worker.onerror = reject
  }),
  'a script in the page': () => new Promise((resolve, reject) => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ranInline = true' }))
    setTimeout(() => 'ranInline' in window ? resolve(true) : reject(new Error('refused')))
  }),
}
/** Those that a worker can make as well. */
const IN_WORKER = ['fetch', 'a web socket', 'eval', 'a function of text', 'a module of text']

/** In a task of its own: what the debugger evaluates itself may evaluate text. */
function scriptOf(name: string, foreign: string): string {
  const tried = `Promise.resolve().then(() => (${ATTEMPTS[name]})('${foreign}')).then(got => 'came through: ' + got, () => 'refused')`
  return `new Promise(done => setTimeout(() => ${tried}.then(done)))`
}

test('The content policy refuses what does not belong to the deck', async ({ page }) => {
  let asked = 0
  const elsewhere = createServer((_, response) => {
    asked++
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }).end('')
  })
  await new Promise<void>(resolve => elsewhere.listen(0, 'localhost', resolve))
  const foreign = `http://localhost:${(elsewhere.address() as AddressInfo).port}/`
  await expectChecked(await openLint(page))

  const came: Record<string, string> = {}
  for (const name of Object.keys(ATTEMPTS))
    came[name] = await page.evaluate(scriptOf(name, foreign))
  const worker = page.workers()[0]!
  for (const name of IN_WORKER)
    came[`${name}, in a worker`] = await worker.evaluate(scriptOf(name, foreign))
  elsewhere.close()
  expect(came).toEqual(Object.fromEntries(Object.keys(came).map(name => [name, 'refused'])))
  expect(asked, 'nothing has arrived elsewhere').toBe(0)
})
