/**
 * Serves a built deck the way it has to be served: cross-origin isolated (finer timers, threads), with its content policy, routes of the
 * deck answered by its index.html, nothing cached by the browser between two builds.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { HEADERS } from '../../components/offline/headers.ts'
import { CommandError, UsageError } from './command.ts'
import { ASK, mayPass } from './guard.ts'

/** A client that takes longer to say what it wants is let go, ms. */
const ASKED_WITHIN_MS = 10_000

export interface ServeOptions {
  /** 0 takes any free port. */
  port?: number
  /** Only this machine unless told otherwise. */
  host?: string
  /** Behave like a static host without the headers, to test the deck there. */
  isolated?: boolean
  /** Of the presenter's pages, for other machines. */
  password?: string
}

export interface Server {
  /** Without a slash at its end: `http://localhost:3030`. */
  url: string
  port: number
  close: () => Promise<void>
}

function handler(folder: string, isolated: boolean, password?: string) {
  const files = sirv(folder, {
    single: true,
    etag: true,
    maxAge: 0,
    setHeaders(response, path) {
      // A wheel is a zip archive, of a type that the list of types does not have.
      if (path.endsWith('.whl'))
        response.setHeader('Content-Type', 'application/zip')
      for (const [name, value] of Object.entries(isolated ? HEADERS : {}))
        response.setHeader(name, value)
      response.setHeader('Cache-Control', 'no-cache')
    },
  })
  return (request: IncomingMessage, response: ServerResponse) => {
    if (!mayPass(request, password))
      return void response.writeHead(401, { ...HEADERS, ...ASK }).end('The presenter\'s pages need the password that npm start printed.')
    files(request, response, () => void response.writeHead(404, isolated ? HEADERS : {}).end('Not found'))
  }
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new UsageError(`Port ${port} is in use. Stop what uses it, or choose another: --port ${port + 1}.`)
  if (error.code === 'EACCES')
    return new UsageError(`Port ${port} may not be used by this user. Choose one above 1023: --port 3030.`)
  return new UsageError(`Cannot listen on ${host}:${port} (${error.code}).`)
}

export async function serve(folder: string, options: ServeOptions = {}): Promise<Server> {
  const { port = 0, host = 'localhost', isolated = true, password } = options
  if (!existsSync(join(folder, 'index.html')))
    throw new CommandError(`There is no built deck in ${folder}. Run: npm run build.`)
  const server = createServer({ headersTimeout: ASKED_WITHIN_MS, requestTimeout: ASKED_WITHIN_MS }, handler(folder, isolated, password))
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
