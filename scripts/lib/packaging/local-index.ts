/** A package index of one's own for as long as a test takes: pypiserver, without accounts, on this machine alone. */
import type { Buffer } from 'node:buffer'
import type { Venv } from '../python/venv.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CommandError } from '../command.ts'

const HOST = '127.0.0.1'
const TRIES = 100
const BETWEEN_TRIES_MS = 100

export interface LocalIndex {
  /** Where packages are published. */
  publishUrl: string
  /** Where they are installed from. */
  simpleUrl: string
  close: () => Promise<void>
}

/**
 * Serves the packages of a folder, which publishing adds to.
 *
 * @throws CommandError with what it wrote, when it does not start
 */
export async function startIndex({ bin }: Venv, folder: string): Promise<LocalIndex> {
  const port = await freePort()
  const anonymous = ['-P', '.', '-a', '.']
  const child = spawn(join(bin, 'pypi-server'), ['run', '-i', HOST, '-p', String(port), ...anonymous, '--disable-fallback', folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const keep = (chunk: Buffer) => said += chunk
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  child.on('error', error => said += error.message)
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  const url = `http://${HOST}:${port}`
  const close = async () => {
    child.kill()
    await ended
  }
  if (!await answers(`${url}/simple/`, () => child.exitCode === null && child.pid !== undefined)) {
    await close()
    throw new CommandError(`${said}\nThe local package index does not start (see above).`)
  }
  return { publishUrl: `${url}/`, simpleUrl: `${url}/simple/`, close }
}

async function answers(url: string, isAlive: () => boolean): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES && isAlive(); attempt++) {
    try {
      return (await fetch(url)).ok
    }
    catch {
      await wait(BETWEEN_TRIES_MS)
    }
  }
  return false
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST)
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
