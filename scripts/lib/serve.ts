/**
 * Serves a built deck the way it has to be served: cross-origin isolated (finer timers, threads), routes of the deck
 * answered by its index.html, nothing cached by the browser between two builds.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { CommandError, UsageError } from './command.ts'

const ISOLATION_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

export interface ServeOptions {
  /** 0 takes any free port. */
  port?: number
  /** Only this machine unless told otherwise. */
  host?: string
  /** Behave like a static host without the headers, to test the deck there. */
  isolated?: boolean
}

export interface Server {
  /** Without a slash at its end: `http://localhost:3030`. */
  url: string
  port: number
  close: () => Promise<void>
}

function handler(folder: string, isolated: boolean) {
  const files = sirv(folder, {
    single: true,
    etag: true,
    maxAge: 0,
    setHeaders(response, path) {
      // A wheel is a zip archive, of a type that the list of types does not have.
      if (path.endsWith('.whl'))
        response.setHeader('Content-Type', 'application/zip')
      for (const [name, value] of Object.entries(isolated ? ISOLATION_HEADERS : {}))
        response.setHeader(name, value)
      response.setHeader('Cache-Control', 'no-cache')
    },
  })
  return (request: IncomingMessage, response: ServerResponse) => files(request, response, () => {
    response.statusCode = 404
    response.end('Not found')
  })
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new UsageError(`Port ${port} is in use. Stop what uses it, or choose another: --port ${port + 1}.`)
  if (error.code === 'EACCES')
    return new UsageError(`Port ${port} may not be used by this user. Choose one above 1023: --port 3030.`)
  return new UsageError(`Cannot listen on ${host}:${port} (${error.code}).`)
}

export async function serve(folder: string, { port = 0, host = 'localhost', isolated = true }: ServeOptions = {}): Promise<Server> {
  if (!existsSync(join(folder, 'index.html')))
    throw new CommandError(`There is no built deck in ${folder}. Run: npm run build.`)
  const server = createServer(handler(folder, isolated))
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(listenError(error, port, host)))
    server.listen(port, host, resolve)
  })
  const actual = (server.address() as AddressInfo).port
  return {
    port: actual,
    url: `http://localhost:${actual}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

/** A free port. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
