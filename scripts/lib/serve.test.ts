import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from './serve.ts'

describe('serve', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'serve-'))
    writeFileSync(join(folder, 'index.html'), '<h1>deck</h1>')
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    ['kernels.wasm', 'application/wasm'],
    ['pyodide.mjs', 'text/javascript'],
    ['kernels.whl', 'application/zip'],
    ['snapshot.bin', 'application/octet-stream'],
  ])('names the type of %s: %s', async (file, type) => {
    writeFileSync(join(folder, file), '\0')
    const server = await serve(folder)
    try {
      expect((await fetch(`${server.url}/${file}`)).headers.get('content-type')).toBe(type)
    }
    finally {
      await server.close()
    }
  })

  it('isolates pages, and answers the deck\'s routes with its page', async () => {
    const server = await serve(folder)
    try {
      for (const route of ['/', '/3', '/presenter/3?clicks=2', '/print?print=true']) {
        const response = await fetch(server.url + route)
        expect(await response.text()).toBe('<h1>deck</h1>')
        expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
        expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp')
      }
      expect((await fetch(`${server.url}/missing.wasm`)).status).toBe(404)
    }
    finally {
      await server.close()
    }
  })

  it('says what to do when the port is in use', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, 'localhost', resolve))
    const { port } = other.address() as { port: number }
    const message = `Port ${port} is in use. Stop what uses it, or choose another: --port ${port + 1}.`
    await expect(serve(folder, { port })).rejects.toThrow(message)
    other.close()
  })

  it('says what to do when nothing is built', async () => {
    await expect(serve(join(folder, 'nowhere'))).rejects.toThrow('Run: npm run build.')
  })
})
