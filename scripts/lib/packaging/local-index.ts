/** A temporary package index for a test: pypiserver, without accounts, on this machine alone. */
import type { Venv } from '../python/venv.ts'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CommandError } from '../command.ts'
import { run } from '../run.ts'
import { freePort } from '../serve.ts'

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
  const stop = new AbortController()
  const anonymous = ['-P', '.', '-a', '.']
  const args = ['run', '-i', HOST, '-p', String(port), ...anonymous, '--disable-fallback', folder]
  const server = run(join(bin, 'pypi-server'), args, { show: false, signal: stop.signal }).finally(() => stop.abort())
  const url = `http://${HOST}:${port}`
  const close = async () => {
    stop.abort()
    await server
  }
  if (!await answers(`${url}/simple/`, stop.signal)) {
    await close()
    throw new CommandError(`${(await server).output}\nThe local package index does not start (see above).`)
  }
  return { publishUrl: `${url}/`, simpleUrl: `${url}/simple/`, close }
}

async function answers(url: string, ended: AbortSignal): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES && !ended.aborted; attempt++) {
    try {
      return (await fetch(url)).ok
    }
    catch {
      await wait(BETWEEN_TRIES_MS)
    }
  }
  return false
}
