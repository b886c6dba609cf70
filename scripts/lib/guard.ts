/** Who may see the presenter's pages (notes, clock, next slide): this machine, and whoever knows the password. */
import type { IncomingMessage } from 'node:http'
import { Buffer } from 'node:buffer'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const PRESENTING = /^\/+(?:presenter|notes|notes-edit|entry|overview)(?:\/|$)/i

/** 48 bits, short enough to type on a phone. */
export const newPassword = (): string => randomBytes(6).toString('base64url')

type Asked = Pick<IncomingMessage, 'url' | 'headers'> & { socket: { remoteAddress?: string } }

/** `undefined` where no password is set: then all pages are for everybody. */
export function mayPass({ url = '/', headers, socket }: Asked, password: string | undefined): boolean {
  if (password === undefined || isThisMachine(socket.remoteAddress) || !PRESENTING.test(pathOf(url)))
    return true
  return knows(headers.authorization, password)
}

/** Decoded as often as it takes, for a server that serves `%70resenter` as well. */
function pathOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0]!
  try {
    return decodeURIComponent(path)
  }
  catch {
    return path
  }
}

/** By its address, not by the name in the request, which anybody can send. */
function isThisMachine(address = ''): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address)
}

/** HTTP's own way to ask (RFC 7617): every browser shows a field, and remembers it. The user's name does not matter. */
function knows(authorization: string | undefined, password: string): boolean {
  const [, encoded = ''] = /^Basic ([\w+/=]+)$/i.exec(authorization ?? '') ?? []
  const given = Buffer.from(encoded, 'base64').toString().replace(/^[^:]*:/, '')
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(password))
}

export const ASK = { 'WWW-Authenticate': 'Basic realm="The presenter\'s pages", charset="UTF-8"' } as const
