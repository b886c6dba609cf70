import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
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

  it('lets a page load nothing from elsewhere', async () => {
    const server = await serve(folder)
    try {
      for (const path of ['/', '/presenter/3', '/missing.wasm']) {
        const policy = (await fetch(server.url + path)).headers.get('content-security-policy')
        expect(policy).toContain('default-src \'self\'')
        expect(policy).toContain('frame-ancestors \'none\'')
      }
    }
    finally {
      await server.close()
    }
  })

  it('sends no header on a host that has none, for tests of such', async () => {
    const server = await serve(folder, { isolated: false })
    try {
      const { headers } = await fetch(server.url)
      expect(['cross-origin-opener-policy', 'content-security-policy'].filter(name => headers.has(name))).toEqual([])
    }
    finally {
      await server.close()
    }
  })

  /** What is sent as it is: fetch would tidy it up. */
  function raw(port: number, text: string): Promise<string> {
    return new Promise((resolve) => {
      let answer = ''
      const socket = connect(port, 'localhost', () => socket.write(text))
      socket.on('data', (data) => {
        answer += data
        socket.end()
      })
      socket.on('close', () => resolve(answer))
      socket.on('error', () => resolve(answer))
    })
  }

  it('gives nothing from outside of its folder, and outlives what it is sent', async () => {
    writeFileSync(join(folder, '..', 'secret-of-the-test.txt'), 'secret')
    const server = await serve(folder)
    try {
      for (const up of ['/../', '/%2e%2e/', '/..%2f', '//..//'])
        expect(await raw(server.port, `GET ${up}secret-of-the-test.txt HTTP/1.1\r\nHost: x\r\n\r\n`)).not.toMatch(/secret$/)
      const hostile = [
        `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`,
        'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n',
        'NONSENSE\r\n\r\n',
      ]
      for (const text of hostile)
        await raw(server.port, text)
      await Promise.all(Array.from({ length: 200 }, () => raw(server.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')))
      expect(await (await fetch(server.url)).text()).toBe('<h1>deck</h1>')
    }
    finally {
      await server.close()
      rmSync(join(folder, '..', 'secret-of-the-test.txt'))
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
