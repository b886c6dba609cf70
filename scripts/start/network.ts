/** What is printed when other machines may see the deck: its address, as text and as a picture, and what that means. */
import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'

type Interfaces = ReturnType<typeof networkInterfaces>

/** The address by which others reach `host`: this machine's own on the network, where it listens on all of them. */
export function addressOf(host: string, interfaces: Interfaces = networkInterfaces()): string {
  if (host !== '0.0.0.0' && host !== '::')
    return host
  const outer = Object.values(interfaces).flatMap(all => all ?? []).find(({ internal, family }) => !internal && family === 'IPv4')
  return outer?.address ?? host
}

export function networkText({ address, port, password }: { address: string, port: number, password: string }): string {
  const url = `http://${address.includes(':') ? `[${address}]` : address}:${port}/`
  return `${renderUnicodeCompact(url)}

  Network    ${url}
  Password   ${password}   (for ${url}presenter, any user name)

Everybody on this network can open the deck, unencrypted. Other machines see it without isolation, offline store and a second
window in step: browsers grant those to localhost and https only.
`
}
